#!/bin/sh
# Requests quotes, orders at the quoted price, sets a price book. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::specs[]
curl -s -X POST "$OCE/v2/products/resource-specs-query" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' -d '{
    "cloud_service_type": "hws.service.type.ec2", "resource_type": "hws.resource.type.vm",
    "region_code": "cn-north-4", "charge_mode": "1",
    "filters": [{"key": "RESOURCE_SPEC", "value": "2vCPUs|4GB"}]
  }'
# end::specs[]

# tag::months[]
curl -s -X POST "$OCE/v2/bills/ratings/period-resources/subscribe-rate" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' -d '{
    "project_id": "any",
    "product_infos": [{
      "id": "1", "subscription_num": 1,
      "cloud_service_type": "hws.service.type.ec2", "resource_type": "hws.resource.type.vm",
      "resource_spec": "c6.large.2.linux", "region": "cn-north-4",
      "period_type": 2, "period_num": 1
    }]
  }'
# end::months[]

# tag::hours[]
curl -s -X POST "$OCE/v2/bills/ratings/on-demand-resources" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' -d '{
    "project_id": "any",
    "product_infos": [{
      "id": "1", "subscription_num": 1,
      "cloud_service_type": "hws.service.type.ebs", "resource_type": "hws.resource.type.volume",
      "resource_spec": "GPSSD", "region": "cn-north-4",
      "resource_size": 40, "size_measure_id": 17,
      "usage_factor": "Duration", "usage_value": 730, "usage_measure_id": 4
    }]
  }'
# end::hours[]

# tag::half[]
curl -s -X POST "$OCE/v2/bills/ratings/period-resources/subscribe-rate" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' -d '{
    "project_id": "any",
    "product_infos": [{
      "id": "1", "subscription_num": 1,
      "cloud_service_type": "hws.service.type.ies", "resource_type": "hws.resource.type.ies.rack",
      "resource_spec": "ies.rack.general", "region": "cn-north-4",
      "period_type": 3, "period_num": 3, "fee_installment_mode": "HALF_PAY"
    }]
  }'
# end::half[]

# tag::buy[]
curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "c6.large.2.linux", "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1
    }]
  }'
# -> 201
# end::buy[]

# tag::book[]
curl -s -X PUT "$OCE/_sandbox/worlds/default/price-book" \
  -H 'Content-Type: application/json' -d '{
    "format": 1, "name": "my prices", "regions": ["cn-north-4", "cn-east-3"],
    "products": [{
      "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "c6.large.2.linux", "name": {"zh": "我的规格", "en": "my size"},
      "on_demand": [{"usage_factor": "Duration", "measure_id": 4, "price": "0.55"}],
      "period": [{"period_type": 2, "price": "260.00"}]
    }, {
      "service_type_code": "hws.service.type.ebs", "resource_type_code": "hws.resource.type.volume",
      "resource_spec": "ARCHIVE", "size_measure_id": 17,
      "on_demand": [{"usage_factor": "Duration", "measure_id": 4, "price": "0.0001"}],
      "period": [{"period_type": 2, "steps": [
        {"above": 0, "price": "0.10"}, {"above": 1000, "price": "0.05"}
      ]}]
    }]
  }'
# end::book[]

# tag::reset[]
curl -s -X POST "$OCE/_sandbox/worlds/default/reset" | jq .id
# end::reset[]

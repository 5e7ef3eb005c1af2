#!/bin/sh
# Uses the control API: money, coupons, orders, settings. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::accounts[]
curl -s "$OCE/_sandbox/worlds/default/accounts/acme" | jq .
# end::accounts[]

# tag::money[]
curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/top-ups" \
  -H 'Content-Type: application/json' -d '{"amount": "100.00"}'
curl -s -X PUT "$OCE/_sandbox/worlds/default/accounts/acme/credit-line" \
  -H 'Content-Type: application/json' -d '{"amount": "8000.00"}'
# end::money[]

# tag::repay[]
curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/top-ups" \
  -H 'Content-Type: application/json' -d '{"amount": "100.00", "repay": true}'
# end::repay[]

# tag::cash[]
curl -s -X PUT "$OCE/_sandbox/worlds/default/accounts/acme/cash" \
  -H 'Content-Type: application/json' -d '{"amount": "500.00"}'
# end::cash[]

# tag::benefits[]
curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/coupons" \
  -H 'Content-Type: application/json' -d '{
    "type": "cash", "amount": "30.00", "expires": "P30D",
    "limits": {"serviceType": "hws.service.type.ec2"}
  }'
curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/cards" \
  -H 'Content-Type: application/json' -d '{"amount": "200.00", "expires": "P365D"}'
curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/discounts" \
  -H 'Content-Type: application/json' -d '{"type": "commercial", "ratio": "0.80"}'
# end::benefits[]

# tag::review[]
ORDER=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "review": true,
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1,
      "price": "80.00"
    }]
  }' | jq -r .order_id)
curl -s -X POST "$OCE/_sandbox/worlds/default/orders/$ORDER/transition" \
  -H 'Content-Type: application/json' -d '{"to": 6}'
# end::review[]

# tag::status[]
curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "status": 5,
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1
    }]
  }'
# end::status[]

# tag::resource[]
curl -s -X POST "$OCE/_sandbox/worlds/default/resources" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "service_type_code": "hws.service.type.ec2",
    "resource_type_code": "hws.resource.type.vm",
    "resource_spec": "s6.small.1.linux",
    "region_code": "cn-north-4",
    "period_type": 2, "period_num": 1,
    "ends": "P3D"
  }'
# end::resource[]

# tag::use[]
DISK=$(curl -s -X POST "$OCE/_sandbox/worlds/default/pay-per-use" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "service_type_code": "hws.service.type.ebs",
    "resource_type_code": "hws.resource.type.volume",
    "resource_spec": "SAS",
    "region_code": "cn-north-4",
    "resource_size": 100
  }' | jq -r .resource_id)
TRAFFIC=$(curl -s -X POST "$OCE/_sandbox/worlds/default/pay-per-use" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "service_type_code": "hws.service.type.cdn",
    "resource_type_code": "hws.resource.type.cdn",
    "resource_spec": "cdn",
    "region_code": "cn-north-4",
    "usage": {"pattern": "daily", "level": "2.5", "seed": 7}
  }' | jq -r .resource_id)
# end::use[]

# tag::used[]
curl -s -X POST "$OCE/_sandbox/worlds/default/usage" \
  -H 'Content-Type: application/json' \
  -d '{"account": "acme", "resource_id": "'"$TRAFFIC"'", "amount": "40"}'
curl -s -X DELETE "$OCE/_sandbox/worlds/default/pay-per-use/$DISK"
# end::used[]

# tag::new-account[]
ENTERPRISE="$OCE/v2/enterprises/multi-accounts"
curl -s -X POST "$ENTERPRISE/sm-verification-code" -H 'X-Auth-Token: sandbox-token-acme' \
  -H 'Content-Type: application/json' -d '{"mobile_phone": "18812348888"}'
CODE=$(curl -s "$OCE/_sandbox/worlds/default/sms" | jq -r '.messages[0].code')
ROOT=$(curl -s "$ENTERPRISE/enterprise-organizations" -H 'X-Auth-Token: sandbox-token-acme' |
  jq -r .root_id)
curl -s -X POST "$ENTERPRISE/sub-customers" -H 'X-Auth-Token: sandbox-token-acme' \
  -H 'Content-Type: application/json' -d '{
    "party_id": "'"$ROOT"'",
    "new_sub_customer": {
      "customer_name": "the-team", "password": "Ab3dEf7h9",
      "mobile_phone": "18812348888", "verification_code": "'"$CODE"'"
    }
  }'
curl -s "$OCE/_sandbox/worlds/default/accounts/the-team" | jq '{customer_id, access_key, password}'
# end::new-account[]

# tag::settings[]
curl -s -X PUT "$OCE/_sandbox/worlds/default/settings" \
  -H 'Content-Type: application/json' \
  -d '{"provisioning": {"mode": "after_reads", "reads": 3}, "flow_control": "documented"}'
# end::settings[]

# tag::guesses[]
curl -s -X PUT "$OCE/_sandbox/worlds/default/settings" \
  -H 'Content-Type: application/json' \
  -d '{"guesses": {"accounts.balance.credit-amount": "remaining"}}'
# end::guesses[]

# tag::looking[]
curl -s "$OCE/_sandbox/worlds/default/requests?operation=PayOrders&status=400"
curl -s "$OCE/_sandbox/worlds/default/ledger?account=acme&limit=5"
curl -s "$OCE/_sandbox/worlds/default/state?room=coupons"
# end::looking[]

# tag::documents[]
curl -s "$OCE/_sandbox" | jq .links
curl -s "$OCE/openapi.json" | jq .info
curl -s "$OCE/_sandbox/openapi.json" | jq .info
# end::documents[]

# tag::reset[]
curl -s -X POST "$OCE/_sandbox/worlds/default/reset" | jq .id
# end::reset[]

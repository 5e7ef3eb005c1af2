#!/bin/sh
# First requests. Requires curl, jq and a running sandbox.
set -e

# tag::balances[]
OCE=${OCE:-http://127.0.0.1:8080}
curl -s "$OCE/v2/accounts/customer-accounts/balances" \
  -H 'X-Auth-Token: sandbox-token-acme'
# end::balances[]

# tag::buy-and-pay[]
ORDER=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1,
      "price": "80.00"
    }]
  }' | jq -r .order_id)

curl -s -w '%{http_code}\n' -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' \
  -d '{"order_id": "'$ORDER'", "use_coupon": "NO", "use_discount": "NO"}'
# -> 204
# end::buy-and-pay[]

# tag::login[]
curl -s -i -X POST "$OCE/v3/auth/tokens" \
  -H 'Content-Type: application/json' -d '{
    "auth": {
      "identity": {
        "methods": ["password"],
        "password": {
          "user": {
            "name": "acme", "password": "sandbox-password-acme", "domain": {"name": "acme"}
          }
        }
      },
      "scope": {"domain": {"name": "acme"}}
    }
  }'
# -> 201
# end::login[]

# tag::not-built[]
curl -s "$OCE/v3/groups" \
  -H 'X-Auth-Token: sandbox-token-acme'
# -> 501
# end::not-built[]

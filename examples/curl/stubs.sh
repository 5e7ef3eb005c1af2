#!/bin/sh
# Adds canned answers. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::canned[]
STUB=$(curl -s -X POST "$OCE/_sandbox/worlds/default/stubs" \
  -H 'Content-Type: application/json' -d '{
    "operation": "KeystoneListGroups", "account": "acme",
    "body": {
      "groups": [{"id": "07609fb9358010e21f7bc0037590ce01", "name": "Billing"}]
    }
  }' | jq -r .stub_id)

curl -s "$OCE/v3/groups" -H 'X-Auth-Token: sandbox-token-acme'
# -> 200
# end::canned[]

# tag::error[]
curl -s -X POST "$OCE/_sandbox/worlds/default/stubs" \
  -H 'Content-Type: application/json' -d '{
    "operation": "PayOrders", "times": 1, "status": 500,
    "body": {"error_code": "CBC.0999", "error_msg": "System error."}
  }'
# end::error[]

# tag::change[]
curl -s -X POST "$OCE/_sandbox/worlds/default/stubs" \
  -H 'Content-Type: application/json' -d '{
    "operation": "ListCustomerOrders", "unchecked": true, "times": 1,
    "headers": {"Retry-After": "3"},
    "change": [
      {"path": "/order_infos/0/status", "value": 77},
      {"path": "/order_infos/0/currency", "value": null},
      {"path": "/order_infos/0/a_new_field", "value": {"of": ["any", "type"]}},
      {"path": "/order_infos/0/order_id", "remove": true}
    ]
  }'
curl -s "$OCE/v2/orders/customer-orders" -H 'X-Auth-Token: sandbox-token-acme'
# -> 200
# end::change[]

# tag::refused[]
curl -s -X POST "$OCE/_sandbox/worlds/default/stubs" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "ListCustomerOrders", "change": [{"path": "/order_infos/0/status", "value": "done"}]}'
# -> 400
# end::refused[]

# tag::look[]
curl -s "$OCE/_sandbox/worlds/default/stubs" | jq .
curl -s -X DELETE "$OCE/_sandbox/worlds/default/stubs/$STUB"
# end::look[]

# tag::clear[]
curl -s -X DELETE "$OCE/_sandbox/worlds/default/stubs"
# end::clear[]

#!/bin/sh
# Exports the history of a world. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" -H 'Content-Type: application/json' -d '{
    "scenario": "empty", "clock": "2026-01-15T08:30:00Z"
  }')
WORLD=$(printf %s "$MADE" | jq -r .id)
TOKEN=$(printf %s "$MADE" | jq -r '.accounts[0].token')
# end::world[]

# tag::requests[]
ORDER=$(curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"
    }]
  }' | jq -r .order_id)
curl -s "$OCE/v2/orders/customer-orders" -H "X-Auth-Token: $TOKEN" | jq .total_count
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/clock/advance" \
  -H 'Content-Type: application/json' -d '{"by": "PT1H"}' | jq -r .to
curl -s -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H "X-Auth-Token: $TOKEN" -H 'Content-Type: application/json' \
  -d "{\"order_id\": \"$ORDER\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}" \
  | jq -r .error_code
# -> 400
# end::requests[]

# tag::export[]
FILE=$(mktemp)
curl -s "$OCE/_sandbox/worlds/$WORLD/export?history=true" -o "$FILE"
jq '{format, entries: [.entries[] | {number, operation, status}]}' "$FILE"
# end::export[]

# tag::gone[]
rm "$FILE"
curl -s -X DELETE "$OCE/_sandbox/worlds/$WORLD"
# end::gone[]

#!/bin/sh
# Reads an inferred rule in another way. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::list[]
curl -s "$OCE/_sandbox/guesses" | jq '.[] | select(.rule == "orders.list.newest-first")'
# end::list[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"clock": "2026-01-15T08:30:00Z"}')
WORLD=$(printf %s "$MADE" | jq -r .id)
TOKEN=$(printf %s "$MADE" | jq -r '.accounts[0].token')
curl -s "$OCE/v2/orders/customer-orders?limit=1" -H "X-Auth-Token: $TOKEN" \
  | jq '.order_infos[] | {create_time}'
# end::world[]

# tag::choose[]
curl -s -X PUT "$OCE/_sandbox/worlds/$WORLD/settings" -H 'Content-Type: application/json' -d '{
    "guesses": {"orders.list.newest-first": "oldest-first"}
  }' | jq .guesses
curl -s "$OCE/v2/orders/customer-orders?limit=1" -H "X-Auth-Token: $TOKEN" \
  | jq '.order_infos[0].create_time'
# end::choose[]

# tag::wrong[]
curl -s -X PUT "$OCE/_sandbox/worlds/$WORLD/settings" -H 'Content-Type: application/json' -d '{
    "guesses": {"orders.list.newest-first": "by-amount"}
  }' | jq -r .detail
# -> 400
# end::wrong[]

# tag::touched[]
curl -s "$OCE/_sandbox/worlds/$WORLD/coverage" \
  | jq '.guesses[] | select(.rule == "orders.list.newest-first") | {rule, count, operations}'
# end::touched[]

# tag::gone[]
curl -s -X DELETE "$OCE/_sandbox/worlds/$WORLD"
# end::gone[]

#!/bin/sh
# Shows what requests have used of the faked API. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" -H 'Content-Type: application/json' -d '{
    "clock": "2026-01-15T08:30:00Z", "consumer": "order-overview"
  }')
WORLD=$(printf %s "$MADE" | jq -r .id)
TOKEN=$(printf %s "$MADE" | jq -r '.accounts[0].token')
# end::world[]

# tag::calls[]
curl -s "$OCE/v2/orders/customer-orders?limit=2" -H "X-Auth-Token: $TOKEN" | jq .total_count
curl -s "$OCE/v2/orders/customer-orders?limit=500" -H "X-Auth-Token: $TOKEN" | jq -r .error_code
# -> 400
# end::calls[]

# tag::totals[]
curl -s "$OCE/_sandbox/worlds/$WORLD/coverage" | jq '{consumers, totals}'
# end::totals[]

# tag::operation[]
curl -s "$OCE/_sandbox/worlds/$WORLD/coverage" | jq '.operations[]
  | select(.operation == "ListCustomerOrders")
  | {succeeded, refused, pages, never: [.parameters[] | select(.count == 0).name]}'
# end::operation[]

# tag::page[]
curl -s -o /dev/null -w '%{content_type}\n' \
  "$OCE/_sandbox/coverage?consumer=order-overview&format=html"
# end::page[]

# tag::gone[]
curl -s -X DELETE "$OCE/_sandbox/worlds/$WORLD"
# end::gone[]

#!/bin/sh
# Creates a world and moves its clock. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"clock": "2026-01-15T08:30:00Z"}')
WORLD=$(printf %s "$MADE" | jq -r .id)
TOKEN=$(printf %s "$MADE" | jq -r '.accounts[0].token')

curl -s "$OCE/v2/accounts/customer-accounts/balances" -H "X-Auth-Token: $TOKEN"
# end::world[]

# tag::unpaid[]
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"
    }]
  }' | jq '{order_id, status}'
# end::unpaid[]

# tag::advance[]
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/clock/advance" \
  -H 'Content-Type: application/json' -d '{"by": "P31D"}' | jq .
# end::advance[]

# tag::events[]
curl -s "$OCE/_sandbox/names" | jq .event_types
# end::events[]

# tag::clock[]
curl -s "$OCE/_sandbox/worlds/$WORLD/clock"
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/clock/advance" \
  -H 'Content-Type: application/json' -d '{"to": "2026-03-01T00:00:00Z"}'
curl -s -X PUT "$OCE/_sandbox/worlds/$WORLD/clock" \
  -H 'Content-Type: application/json' -d '{"mode": "real"}'
# end::clock[]

# tag::back[]
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/clock/advance" \
  -H 'Content-Type: application/json' -d '{"to": "2026-02-01T00:00:00Z"}'
# -> 409
# end::back[]

# tag::watch[]
curl -sN -X POST "$OCE/_sandbox/worlds/$WORLD/clock/advance" \
  -H 'Content-Type: application/json' -H 'Accept: application/x-ndjson' -d '{"by": "P1M"}' \
  | jq -c 'if has("from") then {from, to, events: (.events | length)} else {at, type} end'
# end::watch[]

# tag::order[]
ORDER=$(curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"
    }]
  }' | jq -r .order_id)
# end::order[]

# tag::timeline[]
curl -s "$OCE/_sandbox/worlds/$WORLD/timeline?days=31" | jq .
# end::timeline[]

# tag::preview[]
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/preview" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme", "method": "POST", "path": "/v3/orders/customer-orders/pay",
    "body": {"order_id": "'$ORDER'", "use_coupon": "NO", "use_discount": "NO"}
  }' | jq '{status, rule, entries: [.entries[].type], prevented: [.prevented[].type]}'
# end::preview[]

# tag::fork[]
FORK=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"from": "'$WORLD'"}' | jq -r .id)
curl -s -X POST "$OCE/_sandbox/worlds/$FORK/reset"
curl -s -X DELETE "$OCE/_sandbox/worlds/$FORK"
# end::fork[]

# tag::snapshot[]
SNAPSHOT=$(curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/snapshots" \
  -H 'Content-Type: application/json' -d '{"name": "before payment"}' | jq -r .snapshot_id)
curl -s "$OCE/_sandbox/worlds/$WORLD/snapshots"
curl -s -X POST "$OCE/_sandbox/worlds/$WORLD/snapshots/$SNAPSHOT/restore"
# end::snapshot[]

# tag::snapshot-fork[]
curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"from": "'$WORLD'", "snapshot": "'$SNAPSHOT'"}'
curl -s -X DELETE "$OCE/_sandbox/worlds/$WORLD/snapshots/$SNAPSHOT"
# end::snapshot-fork[]

# tag::export[]
curl -s "$OCE/_sandbox/worlds/$WORLD/export" > world.json
curl -s -X POST "$OCE/_sandbox/worlds/import" \
  -H 'Content-Type: application/json' --data-binary @world.json
# end::export[]

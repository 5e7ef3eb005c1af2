#!/bin/sh
# A world from a scenario file. Needs curl, jq and a running sandbox; run it in the root of the repository.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::import[]
CREATED=$(curl -s -X POST "$OCE/_sandbox/worlds/import?clock=2026-03-01T00:00:00Z" \
  -H 'Content-Type: application/json' --data-binary @examples/scenarios/small.json)
WORLD=$(printf %s "$CREATED" | jq -r .id)
TOKEN=$(printf %s "$CREATED" | jq -r '.accounts[0].token')

curl -s "$OCE/v2/accounts/customer-accounts/balances" -H "X-Auth-Token: $TOKEN"
# end::import[]

# tag::export[]
curl -s "$OCE/_sandbox/worlds/$WORLD/export" > saved.json
curl -s -X POST "$OCE/_sandbox/worlds/import" \
  -H 'Content-Type: application/json' --data-binary @saved.json
# end::export[]

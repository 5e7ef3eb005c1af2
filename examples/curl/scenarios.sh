#!/bin/sh
# A world from a scenario file. Needs curl, jq and a sandbox at 127.0.0.1:8080; run it in the root of the repository.
set -e

# tag::import[]
CREATED=$(curl -s -X POST "http://127.0.0.1:8080/_sandbox/worlds/import?clock=2026-03-01T00:00:00Z" \
  -H 'Content-Type: application/json' --data-binary @examples/scenarios/small.json)
WORLD=$(printf %s "$CREATED" | jq -r .id)
TOKEN=$(printf %s "$CREATED" | jq -r '.accounts[0].token')

curl -s http://127.0.0.1:8080/v2/accounts/customer-accounts/balances -H "X-Auth-Token: $TOKEN"
# end::import[]

# tag::export[]
curl -s http://127.0.0.1:8080/_sandbox/worlds/$WORLD/export > saved.json
curl -s -X POST http://127.0.0.1:8080/_sandbox/worlds/import \
  -H 'Content-Type: application/json' --data-binary @saved.json
# end::export[]

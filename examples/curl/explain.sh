#!/bin/sh
# Explains refused requests. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::refused[]
curl -s -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' \
  -d '{"order_id": "CS2601010000AAAAA", "use_coupon": "NO", "use_discount": "NO"}'
# -> 400
# end::refused[]

# tag::explain[]
REQUEST=$(curl -s "$OCE/_sandbox/worlds/default/requests?status=400&limit=1" \
  | jq -r '.requests[0].request_id')
curl -s "$OCE/_sandbox/explain/$REQUEST" | jq .
# end::explain[]

# tag::signature[]
DATE=$(date -u +%Y%m%dT%H%M%SZ)
curl -s "$OCE/v2/accounts/customer-accounts/balances" \
  -H "X-Sdk-Date: $DATE" \
  -H 'Authorization: SDK-HMAC-SHA256 Access=OCEACMEMASTER0000001, SignedHeaders=host;x-sdk-date, Signature=00'
# -> 401
REQUEST=$(curl -s "$OCE/_sandbox/worlds/default/requests?status=401&limit=1" \
  | jq -r '.requests[0].request_id')
curl -s "$OCE/_sandbox/explain/$REQUEST" | jq .authentication
# end::signature[]

# tag::finding[]
curl -s "$OCE/v2/orders/customer-orders?limit=500" -H 'X-Auth-Token: sandbox-token-acme'
# -> 400
# end::finding[]

# tag::findings[]
curl -s "$OCE/_sandbox/worlds/default/findings" \
  | jq '.findings[] | select(.kind == "out-of-range")'
# end::findings[]

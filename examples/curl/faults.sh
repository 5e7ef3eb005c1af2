#!/bin/sh
# Plans faults. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::plan[]
FAULT=$(curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' -d '{
    "operation": "ListCustomerOrders", "account": "acme",
    "kind": "error", "code": "CBC.0999", "times": 1
  }' | jq -r .fault_id)

curl -s "$OCE/v2/orders/customer-orders" -H 'X-Auth-Token: sandbox-token-acme'
# -> 500
curl -s "$OCE/v2/orders/customer-orders" -H 'X-Auth-Token: sandbox-token-acme'
# -> 200
# end::plan[]

# tag::look[]
curl -s "$OCE/_sandbox/worlds/default/faults" | jq .
curl -s -X DELETE "$OCE/_sandbox/worlds/default/faults/$FAULT"
# end::look[]

# tag::gateway[]
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "*", "kind": "throttle", "after": 20, "probability": 0.1, "seed": 7}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "PayOrders", "kind": "status", "status": 503, "times": 2}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "PayOrders", "kind": "delay", "by": "PT0.5S"}'
# end::gateway[]

# tag::connection[]
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "PayOrders", "kind": "lose-answer", "times": 1}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "ListCustomerOrders", "kind": "cut-body", "bytes": 100, "times": 1}'
# end::connection[]

# tag::domain[]
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "PayOrders", "kind": "stuck-order", "times": 1}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "ListPayPerUseCustomerResources", "kind": "stale-read", "times": 3}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "PayOrders", "kind": "spend-first", "amount": "9950.00", "times": 1}'
curl -s -X POST "$OCE/_sandbox/worlds/default/faults" \
  -H 'Content-Type: application/json' \
  -d '{"operation": "CancelResourcesSubscription", "kind": "fail-half", "code": "CBC.0999"}'
# end::domain[]

# tag::clear[]
curl -s -X DELETE "$OCE/_sandbox/worlds/default/faults"
# end::clear[]

#!/bin/sh
# A month of bills: a company buys, uses, gives back and is billed; every view of the bill agrees.
# Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"scenario": "empty", "clock": "2026-10-01T02:00:00Z"}')
WORLD="$OCE/_sandbox/worlds/$(printf %s "$MADE" | jq -r .id)"
TOKEN=$(printf %s "$MADE" | jq -r '.accounts[] | select(.name == "acme") | .token')
# end::world[]

# tag::money[]
curl -s -X POST "$WORLD/accounts/acme/top-ups" \
  -H 'Content-Type: application/json' -d '{"amount": "600.00"}' | jq -c .
COUPON=$(curl -s -X POST "$WORLD/accounts/acme/coupons" -H 'Content-Type: application/json' \
  -d '{"type": "cash", "amount": "20.00", "limits": {"serviceType": "hws.service.type.rds"}}' | jq -r .coupon_id)
# end::money[]

# tag::buy[]
ORDER=$(curl -s -X POST "$WORLD/orders" -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.rds", "resource_type_code": "hws.resource.type.rds.vm",
      "resource_spec": "rds.mysql.n1.large.2", "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1
    }]
  }' | jq -r .order_id)
curl -s -w '%{http_code}\n' -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H "X-Auth-Token: $TOKEN" -H 'Content-Type: application/json' -d '{
    "order_id": "'$ORDER'", "use_coupon": "YES", "use_discount": "NO",
    "coupon_infos": [{"id": "'$COUPON'", "type": 301}]
  }'
# -> 204
# end::buy[]

# tag::use[]
DISK=$(curl -s -X POST "$WORLD/pay-per-use" -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "service_type_code": "hws.service.type.ebs", "resource_type_code": "hws.resource.type.volume",
    "resource_spec": "SSD", "region_code": "cn-north-4", "resource_size": 117
  }' | jq -r .resource_id)
CDN=$(curl -s -X POST "$WORLD/pay-per-use" -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "service_type_code": "hws.service.type.cdn", "resource_type_code": "hws.resource.type.cdn",
    "resource_spec": "cdn.95peak_1000", "region_code": "cn-north-4",
    "usage": {"pattern": "daily", "level": "4", "seed": 7}
  }' | jq -r .resource_id)
# end::use[]

# tag::back[]
curl -s -X POST "$WORLD/clock/advance" -H 'Content-Type: application/json' -d '{"by": "P13DT9H"}' \
  | jq -c '[.events[] | select(.type == "usage-settled") | {type, at}][-1]'
# end::back[]

# tag::unsubscribe[]
DATABASE=$(curl -s -X POST "$OCE/v2/orders/suscriptions/resources/query" \
  -H "X-Auth-Token: $TOKEN" -H 'Content-Type: application/json' \
  -d '{"order_id": "'$ORDER'"}' | jq -r '.data[0].resource_id')
curl -s -X POST "$OCE/v2/orders/subscriptions/resources/unsubscribe" \
  -H "X-Auth-Token: $TOKEN" -H 'Content-Type: application/json' \
  -d '{"resource_ids": ["'$DATABASE'"], "unsubscribe_type": 1, "unsubscribe_reason_type": 5}' | jq -c '{order_ids}'
# end::unsubscribe[]

# tag::close[]
curl -s -X POST "$WORLD/clock/advance" -H 'Content-Type: application/json' -d '{"by": "P19DT15H"}' \
  | jq -c '[.events[] | select(.type == "month-closed") | {type, at}]'
# end::close[]

# tag::sum[]
curl -s "$OCE/v2/bills/customer-bills/monthly-sum?bill_cycle=2026-10" -H "X-Auth-Token: $TOKEN" \
  | jq '[.bill_sums[] | {service_type_code, bill_type, list: .official_amount, cut: .truncated_amount,
      due: .consume_amount, cash: .cash_amount, coupon: .coupon_amount}]'
# end::sum[]

# tag::views[]
AUTH="X-Auth-Token: $TOKEN"
BILLS="$OCE/v2/bills/customer-bills"
COSTS="$OCE/v4/costs/cost-analysed-bills/query"
CENTS='def cents: map(. * 100 | round) | add / 100;'
{
  curl -s "$BILLS/monthly-sum?bill_cycle=2026-10&limit=1000" -H "$AUTH" | jq "$CENTS"'
    {view: "monthly sum", rows: (.bill_sums | length), due: ([.bill_sums[].consume_amount] | cents)}'
  curl -s "$BILLS/fee-records?bill_cycle=2026-10&limit=1000" -H "$AUTH" | jq "$CENTS"'
    {view: "transactions", rows: (.records | length), due: ([.records[].consume_amount] | cents)}'
  curl -s "$BILLS/res-fee-records?cycle=2026-10&limit=1000" -H "$AUTH" | jq "$CENTS"'
    {view: "records by usage", rows: (.fee_records | length), due: ([.fee_records[].amount] | cents)}'
  curl -s -X POST "$BILLS/res-records/query" -H "$AUTH" -H 'Content-Type: application/json' \
    -d '{"cycle": "2026-10", "limit": 1000}' | jq "$CENTS"'
    {view: "records by resource", rows: (.monthly_records | length), with_cut: ([.monthly_records[].consume_amount] | add * 1e8 | round / 1e8)}'
  curl -s -X POST "$COSTS" -H "$AUTH" -H 'Content-Type: application/json' -d '{
      "time_condition": {"time_measure_id": 2, "begin_time": "2026-10", "end_time": "2026-10"},
      "groupby": [{"key": "CHARGING_MODE", "type": "dimension"}],
      "cost_type": "ORIGINAL_COST", "amount_type": "PAYMENT_AMOUNT"
    }' | jq "$CENTS"'
    {view: "costs", rows: (.cost_data | length), due: ([.cost_data[].amount_by_costs | tonumber] | cents)}'
} | jq -cs .
# end::views[]

# tag::days[]
curl -s "$OCE/v2/bills/customer-bills/res-fee-records?cycle=2026-10&statistic_type=2&limit=1000" \
  -H "X-Auth-Token: $TOKEN" | jq '[.fee_records[]
    | {day: .bill_date, mode: .charge_mode, cash: .cash_amount, coupon: .coupon_amount}] | sort_by(.day, .mode)'
# end::days[]

# tag::check[]
curl -s "$WORLD/bills/2026-10/check" | jq -c .
# end::check[]

# tag::csv[]
curl -s "$WORLD/bills/2026-10.csv?account=acme" > bills-2026-10.csv
head -1 bills-2026-10.csv | jq -cR 'split(",") | .[0:6]'
# end::csv[]

# tag::explain[]
ROW=$(curl -s "$OCE/v2/bills/customer-bills/res-fee-records?cycle=2026-10&cloud_service_type=hws.service.type.ebs&limit=1" \
  -H "X-Auth-Token: $TOKEN" | jq -r '.fee_records[0].id')
curl -s "$WORLD/amounts/$ROW" | jq '{amount, steps: [.steps[] | {what, value, rule, evidence}]}'
# end::explain[]

# tag::reconcile[]
curl -s "$OCE/v2/bills/customer-bills/fee-records?bill_cycle=2026-10&limit=1000" -H "X-Auth-Token: $TOKEN" \
  | jq '[.records[] | {id: .trade_id, amount: (.consume_amount | tostring)}]
      | map(if .id == "'$ORDER'" then .amount = "295.00" else . end)' > books.json
curl -s -X POST "$WORLD/bills/2026-10/reconcile" -H 'Content-Type: application/json' -d @books.json | jq -c .
# end::reconcile[]

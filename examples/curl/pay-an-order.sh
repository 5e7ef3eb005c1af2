#!/bin/sh
# Orders a server and pays with two coupons and cash. Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::coupons[]
CASH=$(curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/coupons" \
  -H 'Content-Type: application/json' \
  -d '{"type": "cash", "amount": "30.00"}' | jq -r .coupon_id)
FLEXI=$(curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/coupons" \
  -H 'Content-Type: application/json' \
  -d '{"type": "flexi", "amount": "20.00", "expires": "P30D"}' | jq -r .coupon_id)
# end::coupons[]

# tag::buy[]
ORDER=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1,
      "price": "100.00"
    }]
  }' | jq -r .order_id)
# end::buy[]

# tag::usable[]
curl -s "$OCE/v2/orders/customer-orders/order-coupons?order_id=$ORDER" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .user_coupons
curl -s "$OCE/v2/orders/customer-orders/order-discounts?order_id=$ORDER" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .
# end::usable[]

# tag::pay[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' -d '{
    "order_id": "'$ORDER'",
    "use_coupon": "YES",
    "coupon_infos": [{"id": "'$CASH'", "type": 301}, {"id": "'$FLEXI'", "type": 302}],
    "use_discount": "NO"
  }'
# -> 204
# end::pay[]

# tag::after[]
curl -s "$OCE/v2/orders/customer-orders/details/$ORDER" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .order_info
curl -s "$OCE/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT&trade_id=$ORDER" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .records
curl -s "$OCE/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON&trade_id=$ORDER" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .records
curl -s "$OCE/_sandbox/worlds/default/ledger?order_id=$ORDER" | jq .entries
# end::after[]

# tag::again[]
curl -s -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' \
  -d '{"order_id": "'$ORDER'", "use_coupon": "NO", "use_discount": "NO"}'
# -> 400
# end::again[]

# tag::refund[]
REFUND=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders/$ORDER/refunds" \
  -H 'Content-Type: application/json' -d '{"consumed": "10.00"}' | jq -r .order_id)
curl -s "$OCE/v2/orders/customer-orders/refund-orders?order_id=$REFUND" \
  -H 'X-Auth-Token: sandbox-token-acme' | jq .
# end::refund[]

# tag::lock[]
LOCKED=$(curl -s -X POST "$OCE/_sandbox/worlds/default/accounts/acme/coupons" \
  -H 'Content-Type: application/json' \
  -d '{"type": "flexi", "amount": "100.00"}' | jq -r .coupon_id)
LOCKING=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme", "coupons": ["'$LOCKED'"],
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1,
      "price": "30.00"
    }]
  }' | jq -r .order_id)
OTHER=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1,
      "price": "80.00"
    }]
  }' | jq -r .order_id)
# end::lock[]

# tag::locked[]
curl -s "$OCE/v2/promotions/benefits/coupons?limit=100" -H 'X-Auth-Token: sandbox-token-acme' \
  | jq --arg id "$LOCKED" '.user_coupons[] | select(.coupon_id == $id) | {balance}'
# end::locked[]

# tag::rest[]
curl -s "$OCE/v2/orders/customer-orders/order-coupons?order_id=$OTHER" \
  -H 'X-Auth-Token: sandbox-token-acme' \
  | jq --arg id "$LOCKED" '.user_coupons[] | select(.coupon_id == $id) | {balance}'
# end::rest[]

# tag::servers[]
SERVERS=$(curl -s -X POST "$OCE/_sandbox/worlds/default/orders" \
  -H 'Content-Type: application/json' -d '{
    "account": "acme",
    "status": 5,
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 2, "price": "64.40"
    }, {
      "service_type_code": "hws.service.type.ebs",
      "resource_type_code": "hws.resource.type.volume",
      "resource_spec": "SAS", "resource_size": 40,
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 3, "price": "42.00"
    }, {
      "service_type_code": "hws.service.type.vpc",
      "resource_type_code": "hws.resource.type.bandwidth",
      "resource_spec": "19_bgp", "resource_size": 5,
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1, "price": "115.00"
    }]
  }' | jq -r .order_id)
curl -s -X POST "$OCE/v2/orders/suscriptions/resources/query" \
  -H 'X-Auth-Token: sandbox-token-acme' -H 'Content-Type: application/json' \
  -d '{"order_id": "'$SERVERS'", "only_main_resource": 0}' \
  | jq -c '[.data[] | select(.parent_resource_id != "")] | group_by(.parent_resource_id)
      | map(map(.resource_type_code) | sort) | sort_by(length)'
# end::servers[]

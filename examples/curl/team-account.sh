#!/bin/sh
# A company opens an account for a team, gives it money and a voucher, and takes back the rest.
# Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"scenario": "default", "clock": "2026-11-23T02:00:00Z"}')
WORLD="$OCE/_sandbox/worlds/$(printf %s "$MADE" | jq -r .id)"
COMPANY=$(printf %s "$MADE" | jq -r '.accounts[] | select(.name == "acme") | .token')
# end::world[]

# tag::unit[]
curl -s "$OCE/v2/enterprises/multi-accounts/enterprise-organizations?recursive_query=1" \
  -H "X-Auth-Token: $COMPANY" | jq -c '[.child_nodes[] | {name, units: [.child_nodes[]?.name]}]'
# end::unit[]

# tag::engineering[]
UNIT=$(curl -s "$OCE/v2/enterprises/multi-accounts/enterprise-organizations" \
  -H "X-Auth-Token: $COMPANY" | jq -r '.child_nodes[] | select(.name == "Engineering") | .id')
# end::engineering[]

# tag::code[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/enterprises/multi-accounts/sm-verification-code" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' \
  -d '{"mobile_phone": "13800138000", "timeout": 10, "language": "en-us"}'
# -> 204
CODE=$(curl -s "$WORLD/sms" | jq -r '.messages[0].code')
# end::code[]

# tag::account[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/enterprises/multi-accounts/sub-customers" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' -d '{
    "party_id": "'$UNIT'",
    "display_name": "Data team",
    "sub_customer_association_type": 1,
    "permission_ids": ["READ_FINANCE_INFO", "SHARE-BIZ-DISCOUNT-TO-SUB"],
    "new_sub_customer": {
      "customer_name": "acme-data", "password": "Team4-of-data",
      "mobile_phone": "13800138000", "verification_code": "'$CODE'"
    }
  }'
# -> 204
# end::account[]

# tag::listed[]
curl -s "$OCE/v2/enterprises/multi-accounts/sub-customers?sub_customer_account_name=acme-data" \
  -H "X-Auth-Token: $COMPANY" | jq '.sub_customer_infos[0] | {name, display_name, status, org_name}'
# end::listed[]

# tag::login[]
DATA=$(curl -s "$OCE/v2/enterprises/multi-accounts/sub-customers?sub_customer_account_name=acme-data" \
  -H "X-Auth-Token: $COMPANY" | jq -r '.sub_customer_infos[0].id')
DOMAIN=$(curl -s "$WORLD/accounts/acme-data" | jq -r .domain_name)
TEAM=$(curl -s -i -X POST "$OCE/v3/auth/tokens" -H 'Content-Type: application/json' -d '{
    "auth": {
      "identity": {
        "methods": ["password"],
        "password": {
          "user": {"name": "acme-data", "password": "Team4-of-data", "domain": {"name": "'$DOMAIN'"}}
        }
      },
      "scope": {"domain": {"name": "'$DOMAIN'"}}
    }
  }' | tr -d '\r' | sed -n 's/^X-Subject-Token: //Ip')
# end::login[]

# tag::money[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/enterprises/multi-accounts/transfer-amount" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' \
  -d '{"customer_id": "'$DATA'", "amount": "1000.00", "trans_id": "budget-2026-11"}'
# -> 204
curl -s -X POST "$OCE/v2/enterprises/multi-accounts/transfer-amount" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' \
  -d '{"customer_id": "'$DATA'", "amount": "1000.00", "trans_id": "budget-2026-11"}'
# -> 400
# end::money[]

# tag::voucher[]
COUPON=$(curl -s -X POST "$WORLD/accounts/acme/coupons" -H 'Content-Type: application/json' -d '{
    "type": "cash", "amount": "200.00", "name": "Autumn", "kind": "commercial", "issuer": "vendor"
  }' | jq -r .coupon_id)
TEAM_COUPON=$(curl -s -X POST "$OCE/v2/enterprises/multi-accounts/transfer-coupon" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' -d '{
    "customer_id": "'$DATA'", "coupon_id": "'$COUPON'", "amount": "150.00", "trans_id": "voucher-2026-11"
  }' | jq -r .sub_coupon_id)
# end::voucher[]

# tag::buy[]
ORDER=$(curl -s -X POST "$WORLD/orders" -H 'Content-Type: application/json' -d '{
    "account": "acme-data",
    "lines": [{
      "service_type_code": "hws.service.type.ec2",
      "resource_type_code": "hws.resource.type.vm",
      "resource_spec": "s6.small.1.linux",
      "region_code": "cn-north-4",
      "period_type": 2, "period_num": 1, "quantity": 1, "price": "400.00"
    }]
  }' | jq -r .order_id)
curl -s -w '%{http_code}\n' -X POST "$OCE/v3/orders/customer-orders/pay" \
  -H "X-Auth-Token: $TEAM" -H 'Content-Type: application/json' -d '{
    "order_id": "'$ORDER'", "use_coupon": "YES", "use_discount": "NO",
    "coupon_infos": [{"id": "'$TEAM_COUPON'", "type": 301}]
  }'
# -> 204
# end::buy[]

# tag::back[]
SERVER=$(curl -s -X POST "$OCE/v2/orders/suscriptions/resources/query" \
  -H "X-Auth-Token: $TEAM" -H 'Content-Type: application/json' \
  -d '{"order_id": "'$ORDER'"}' | jq -r '.data[0].resource_id')
curl -s -X POST "$OCE/v2/orders/subscriptions/resources/unsubscribe" \
  -H "X-Auth-Token: $TEAM" -H 'Content-Type: application/json' \
  -d '{"resource_ids": ["'$SERVER'"], "unsubscribe_type": 1, "unsubscribe_reason_type": 5}' | jq -c .
# end::back[]

# tag::left[]
curl -s "$OCE/v2/enterprises/multi-accounts/retrieve-amount?sub_customer_id=$DATA&balance_type=BALANCE_TYPE_DEBIT" \
  -H "X-Auth-Token: $COMPANY" | jq '.amount_infos[0] | {avail_retrieve_amount}'
# end::left[]

# tag::rest[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/enterprises/multi-accounts/retrieve-amount" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' \
  -d '{"customer_id": "'$DATA'", "amount": "1000.00", "trans_id": "back-2026-11"}'
# -> 204
# end::rest[]

# tag::voucher-back[]
curl -s -X POST "$OCE/v2/enterprises/multi-accounts/retrieve-coupon" \
  -H "X-Auth-Token: $COMPANY" -H 'Content-Type: application/json' -d '{
    "customer_id": "'$DATA'", "coupon_id": "'$COUPON'", "sub_coupon_id": "'$TEAM_COUPON'"
  }' | jq .
# end::voucher-back[]

# tag::ledger[]
ACME=$(curl -s "$WORLD/accounts/acme" | jq -r .customer_id)
curl -s "$WORLD/ledger?account=acme-data" | jq --arg acme "$ACME" --arg data "$DATA" '
  [.entries | reverse[] | {(.type): [.postings[]
    | (.account | sub($acme; "acme") | sub($data; "acme-data")) + " " + .amount]}]'
# end::ledger[]

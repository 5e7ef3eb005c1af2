#!/bin/sh
# A portal opens a ticket for its user, answers what support asks, confirms the result and rates it.
# Requires curl, jq and a running sandbox.
set -e

# tag::server[]
OCE=${OCE:-http://127.0.0.1:8080}
# end::server[]

# tag::world[]
MADE=$(curl -s -X POST "$OCE/_sandbox/worlds" \
  -H 'Content-Type: application/json' -d '{"scenario": "empty", "clock": "2026-11-23T02:00:00Z"}')
WORLD="$OCE/_sandbox/worlds/$(printf %s "$MADE" | jq -r .id)"
ACME=$(printf %s "$MADE" | jq -r '.accounts[] | select(.name == "acme") | .token')
# end::world[]

# tag::problems[]
curl -s "$OCE/v2/servicerequest/config/problems?product_category_id=69af625c1be54800b58ac4bae4870c90" \
  -H "X-Auth-Token: $ACME" -H 'X-Language: en-us' | jq -c '.incident_business_type_list[0]'
# end::problems[]

# tag::open[]
TICKET=$(curl -s -X POST "$OCE/v2/servicerequest/cases" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' -d '{
    "source_id": "83aeb0f2834c4df49826c781d32a963e",
    "business_type_id": "5efc9f47ace944bfafd054161409f15b",
    "region_id": "cn-north-4",
    "simple_description": "A web server restarted by itself"
  }' | jq -r .incident_id)
# end::open[]

# tag::refused[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/servicerequest/cases" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' -H 'X-Language: en-us' -d '{
    "source_id": "83aeb0f2834c4df49826c781d32a963e",
    "business_type_id": "5efc9f47ace944bfafd054161409f15b",
    "simple_description": "No region, and status 200 all the same"
  }'
# -> 200
# end::refused[]

# tag::asked[]
curl -s -o /dev/null -X POST "$WORLD/tickets/$TICKET/actions" \
  -H 'Content-Type: application/json' -d '{"do": "accept"}'
curl -s -X POST "$WORLD/tickets/$TICKET/actions" -H 'Content-Type: application/json' \
  -d '{"do": "ask", "text": "Please send a picture of the monitoring"}' | jq -c '{status, messages, unread}'
# end::asked[]

# tag::forbidden[]
curl -s -w '%{http_code}\n' -X POST "$WORLD/tickets/$TICKET/actions" \
  -H 'Content-Type: application/json' -d '{"do": "propose"}'
# -> 409
# end::forbidden[]

# tag::picture[]
printf '\211PNG\r\n\032\n' > cpu.png
PICTURE=$(curl -s -X POST "$OCE/v2/servicerequest/accessorys" -H "X-Auth-Token: $ACME" \
  -F 'form_data={"accessory_from": "message"}' -F 'file=@cpu.png' | jq -r .accessory_id)
# end::picture[]

# tag::answer[]
curl -s -o /dev/null -X POST "$OCE/v2/servicerequest/cases/$TICKET/message" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' \
  -d '{"message": {"content": "Here it is", "accessory_ids": ["'$PICTURE'"]}}'
curl -s "$OCE/v2/servicerequest/cases/$TICKET/status" -H "X-Auth-Token: $ACME" | jq -c .
# end::answer[]

# tag::limits[]
curl -s "$OCE/v2/servicerequest/accessorys/limits" -H "X-Auth-Token: $ACME" | jq -c .accessory_limit
# end::limits[]

# tag::link[]
LINK=$(curl -s "$OCE/v2/servicerequest/accessorys/$PICTURE/access-url?relation_type=MESSAGE&incident_id=$TICKET" \
  -H "X-Auth-Token: $ACME" | jq -r .accessory_url)
curl -s -o copy.png -w '%{http_code}\n' "$LINK"
# -> 200
# end::link[]

# tag::authorize[]
curl -s -o /dev/null -X POST "$WORLD/tickets/$TICKET/actions" -H 'Content-Type: application/json' \
  -d '{"do": "authorize", "text": "Restart the server", "expires": "2026-11-30T02:00:00Z"}'
AUTHORIZATION=$(curl -s "$OCE/v2/servicerequest/authorizations" \
  -H "X-Auth-Token: $ACME" | jq -r '.incident_auth_list[0].id')
curl -s -o /dev/null -X PUT "$OCE/v2/servicerequest/authorizations/$AUTHORIZATION" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' \
  -d '{"auth_effective_time": 1795402800000, "auth_expire_time": 1795489200000}'
curl -s "$OCE/v2/servicerequest/authorizations/$AUTHORIZATION" \
  -H "X-Auth-Token: $ACME" | jq -c '{status, auth_describe, auth_expire_time}'
# end::authorize[]

# tag::code[]
curl -s -o /dev/null -X POST "$OCE/v2/servicerequest/verifycodes/send" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' \
  -d '{"contact_way": 0, "area_code": "86", "contact_value": "13812345678"}'
CODE=$(curl -s "$WORLD/sms" | jq -r '.messages[0].code')
curl -s -o /dev/null -X POST "$OCE/v2/servicerequest/verifycodes" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' \
  -d '{"contact_way": 0, "area_code": "86", "contact_value": "13812345678", "verify_code": "'$CODE'"}'
curl -s "$OCE/v2/servicerequest/verifycodes/has-verified?contact_way=0" \
  -H "X-Auth-Token: $ACME" | jq -c '.contact_list[0] | {contact_value, area_code}'
# end::code[]

# tag::propose[]
curl -s -o /dev/null -X POST "$WORLD/tickets/$TICKET/actions" -H 'Content-Type: application/json' \
  -d '{"do": "propose", "text": "The memory was full. Please choose a larger server"}'
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/servicerequest/cases/$TICKET/action?action_id=close" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' -d '{"operate_desc": "Solved"}'
# -> 200
# end::propose[]

# tag::rate[]
curl -s -w '%{http_code}\n' -X POST "$OCE/v2/servicerequest/cases/$TICKET/score" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' \
  -d '{"judgement": "Quick and clear", "incident_satisfaction_list": [{"satisfaction_id": 1, "satisfaction_value": 5}]}'
# -> 200
# end::rate[]

# tag::rate-shown[]
curl -s "$OCE/v2/servicerequest/cases/$TICKET" -H "X-Auth-Token: $ACME" \
  | jq -c '.incident_detail_info | {status, judgement, messages: [.message_list[] | .content]}'
# end::rate-shown[]

# tag::profile[]
curl -s -o /dev/null -X PUT "$WORLD/settings" -H 'Content-Type: application/json' -d '{"support": "prompt"}'
NEXT=$(curl -s -X POST "$OCE/v2/servicerequest/cases" \
  -H "X-Auth-Token: $ACME" -H 'Content-Type: application/json' -d '{
    "source_id": "83aeb0f2834c4df49826c781d32a963e",
    "business_type_id": "5efc9f47ace944bfafd054161409f15b",
    "region_id": "cn-north-4",
    "simple_description": "It restarted again"
  }' | jq -r .incident_id)
curl -s -X POST "$WORLD/clock/advance" -H 'Content-Type: application/json' -d '{"by": "PT30M"}' \
  | jq -c '[.events[] | .type]'
# end::profile[]

# tag::proposed[]
curl -s "$OCE/v2/servicerequest/cases/$NEXT/status" -H "X-Auth-Token: $ACME" | jq -c .
# end::proposed[]

# tag::user[]
NOBODY=$(printf %s "$MADE" | jq -r '.accounts[0].users[] | select(.name == "nobody") | .token')
curl -s "$OCE/v2/servicerequest/cases/$TICKET" -H "X-Auth-Token: $NOBODY" -H 'X-Language: en-us' | jq -c .
# end::user[]

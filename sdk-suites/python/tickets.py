# SPDX-License-Identifier: Apache-2.0
"""What the checks of tickets have in common."""

from huaweicloudsdkosm.v2 import *

SOURCE = "83aeb0f2834c4df49826c781d32a963e"
SERVER = "69af625c1be54800b58ac4bae4870c90"
FAULT = "5efc9f47ace944bfafd054161409f15b"
RENEWAL = "9b1a349c3a2849a391d58c10f9dc55a1"


def opened(acme, text="When is the fee deducted?", problem=RENEWAL, **fields):
    """Opens a ticket and returns its id."""
    body = CreateOrderIncidentV2Req(
        source_id=SOURCE, business_type_id=problem, simple_description=text, **fields
    )
    return acme.osm.create_cases(CreateCasesRequest(body=body)).incident_id


def support(acme, ticket, action, **fields):
    """Support acts on a ticket, by the control API."""
    acme.world.control(f"/tickets/{ticket}/actions", {"do": action, **fields})


def accepted(acme):
    ticket = opened(acme)
    support(acme, ticket, "accept")
    return ticket


def update(acme, ticket, action, **fields):
    body = WorkOrderOperateV2Req(**fields)
    acme.osm.update_cases(UpdateCasesRequest(case_id=ticket, action_id=action, body=body))


def detail(acme, ticket):
    answer = acme.osm.show_case_detail(ShowCaseDetailRequest(case_id=ticket))
    return answer.incident_detail_info


def status(acme, ticket):
    return acme.osm.show_case_status(ShowCaseStatusRequest(case_id=ticket)).status


def say(acme, ticket, text, *files):
    message = CreateMessageDoV2(content=text, accessory_ids=list(files))
    acme.osm.create_messages(
        CreateMessagesRequest(case_id=ticket, body=CreateMessageV2Req(message=message))
    )

# SPDX-License-Identifier: Apache-2.0
"""Checks of the life of a ticket."""

from huaweicloudsdkosm.v2 import *

from customer import check, contains, equal
from tickets import FAULT, accepted, detail, opened, say, status, support, update

NEXT_CENTURY = "2100-01-01T00:00:00Z"


@check("CreateCases", "ShowCaseStatus", "ShowCaseDetail")
def a_new_ticket(acme):
    ticket = opened(acme, "The server is down.", FAULT, region_id="cn-north-4")
    found = detail(acme, ticket)
    equal(
        (found.incident_id, found.status, found.simple_description),
        (ticket, 0, "The server is down."),
    )
    equal((found.dc_name, found.create_time[-1]), ("华北-北京四", "Z"))
    equal(status(acme, ticket), 0)


@check("ListCases", "ListOrderIncident", "ListCaseCounts")
def lists_of_tickets(acme):
    ticket = opened(acme, "Where is the invoice?")
    found = acme.osm.list_cases(
        ListCasesRequest(search_key=["invoice", "where"], status=0, limit=5)
    )
    equal([(row.incident_id, row.status) for row in found.incident_info_list], [(ticket, 0)])
    older = acme.osm.list_order_incident(
        ListOrderIncidentRequest(incident_id=ticket, page_no=1, page_size=10)
    )
    equal([row.incident_id for row in older.incident_info_list], [ticket])
    counts = acme.osm.list_case_counts(ListCaseCountsRequest(status=0)).incident_status_counts
    # The scenario has one more.
    equal([(row.status, row.count) for row in counts], [(0, 2)])


@check("UpdateCases", "CreateScores", "ListCaseOperateLogs")
def a_life(acme):
    ticket = accepted(acme)
    support(acme, ticket, "ask", text="Which server?")
    equal(status(acme, ticket), 17)
    say(acme, ticket, "web-1")
    support(acme, ticket, "propose", text="At 03:00.")
    equal(status(acme, ticket), 2)
    update(acme, ticket, "close", operate_desc="Thanks")
    points = [IncidentSatisfactionV2Do(satisfaction_id=1, satisfaction_value=5)]
    acme.osm.create_scores(
        CreateScoresRequest(
            case_id=ticket,
            body=CreateScoreV2Req(judgement="Quick", incident_satisfaction_list=points),
        )
    )
    found = detail(acme, ticket)
    equal((found.status, found.judgement), (3, "Quick"))
    equal([p.satisfaction_value for p in found.incident_satisfaction], [5])
    logs = acme.osm.list_case_operate_logs(
        ListCaseOperateLogsRequest(case_id=ticket, limit=100)
    )
    equal(logs.total_count, len(logs.incident_operate_log_list))
    contains([row.operate_desc for row in logs.incident_operate_log_list], "Thanks")


@check("DownloadCases")
def the_export_of_tickets(acme):
    answer = acme.osm.download_cases(DownloadCasesRequest(language="zh-cn", timezone="GMT+8"))
    content = []
    answer.consume_download_stream(lambda body: content.extend(body.iter_content(4096)))
    equal(b"".join(content)[:4], b"PK\x03\x04")


@check("UpdateCaseContactInfo")
def contacts_of_a_ticket(acme):
    ticket = opened(acme)
    acme.osm.update_case_contact_info(
        UpdateCaseContactInfoRequest(
            case_id=ticket,
            body=UpdateCaseContactInfoReq(remind_mail="acme@example.com", remind_time="09:00-18:00"),
        )
    )
    extra = detail(acme, ticket).ext_info
    equal((extra.remind_mail, extra.remind_time), ("a***@example.com", "09:00-18:00"))


@check("CreateCaseExtendsParam", "ShowCaseExtendsParam")
def further_parameters(acme):
    ticket = opened(acme, "The server is down.", FAULT, region_id="cn-north-4")
    acme.osm.create_case_extends_param(
        CreateCaseExtendsParamRequest(
            case_id=ticket, body=PutCaseExtParamReq(extends_map={"instance_id": "web-1"})
        )
    )
    answer = acme.osm.show_case_extends_param(ShowCaseExtendsParamRequest(case_id=ticket))
    equal(answer.error_code, None)


@check("CreateRelations", "ListRelation", "DeleteRelation")
def related_tickets(acme):
    one, other = opened(acme, "one"), opened(acme, "other")

    def related(ticket):
        rows = acme.osm.list_relation(ListRelationRequest(case_id=ticket)).case_relation_list
        return [(row.case_id, row.simple_description) for row in rows]

    acme.osm.create_relations(
        CreateRelationsRequest(case_id=one, body=CreateRelationsReq(related_id_list=[other]))
    )
    equal((related(one), related(other)), ([(other, "other")], [(one, "one")]))
    acme.osm.delete_relation(
        DeleteRelationRequest(case_id=one, body=DeleteRelationsReq(related_id=other))
    )
    equal((related(one), related(other)), ([], []))


@check("CreateMessages", "ListMessages", "ListMoreInstantMessages", "RevokeMessage")
def messages(acme):
    ticket = accepted(acme)
    say(acme, ticket, "Is there news?")
    found = acme.osm.list_messages(ListMessagesRequest(case_id=ticket, limit=10))
    equal(found.count, 2)
    contains([row.content for row in found.message_list], "Is there news?")
    more = acme.osm.list_more_instant_messages(
        ListMoreInstantMessagesRequest(
            case_id=ticket, create_time=NEXT_CENTURY, type=0, limit=10
        )
    )
    equal(more.count, 2)
    newest = detail(acme, ticket).message_list[-1]
    equal(newest.content, "Is there news?")
    acme.osm.revoke_message(RevokeMessageRequest(case_id=ticket, message_id=newest.message_id))
    equal(acme.osm.list_messages(ListMessagesRequest(case_id=ticket)).count, 1)


@check("ListNewInstantMessages", "ListUnreadNewInstantMessages", "UpdateNewInstantMessagesRead")
def news(acme):
    ticket = accepted(acme)

    def unread():
        rows = acme.osm.list_unread_new_instant_messages(
            ListUnreadNewInstantMessagesRequest(case_ids=[ticket])
        ).imunread
        return [(row.incident_id, row.unread_num) for row in rows]

    support(acme, ticket, "reply", text="We look at it.")
    found = acme.osm.list_new_instant_messages(ListNewInstantMessagesRequest(case_ids=[ticket]))
    equal([(row.incident_id, row.status) for row in found.imstatus], [(ticket, 0)])
    contains([row.content for row in found.immsg[0].message_list], "We look at it.")
    equal(unread(), [(ticket, 1)])
    acme.osm.update_new_instant_messages_read(
        UpdateNewInstantMessagesReadRequest(
            case_id=ticket, body=UpdateUnreadNewInstantMsgV2Req()
        )
    )
    equal([row[1] for row in unread()], [0])

# SPDX-License-Identifier: Apache-2.0
"""Checks of authorizations of support, and of diagnoses."""

from huaweicloudsdkosm.v2 import *

from customer import check, contains, equal
from tickets import accepted, support

REGION = "cn-north-4"


def asked(acme):
    """Support asks for an authorization; returns its id."""
    ticket = accepted(acme)
    support(acme, ticket, "authorize", text="Look at the console.")
    (row,) = acme.osm.list_authorizations(
        ListAuthorizationsRequest(incident_id=ticket, status=0)
    ).incident_auth_list
    equal(row.auth_describe, "Look at the console.")
    return row.id


def shown(acme, authorization):
    return acme.osm.show_authorization_detail(
        ShowAuthorizationDetailRequest(authorization_id=authorization)
    )


def confirm(acme, authorization):
    acme.osm.confirm_authorizations(
        ConfirmAuthorizationsRequest(
            authorization_id=authorization, body=AgreeTenantAuthorizationV2Req()
        )
    )


@check("ListAuthorizations", "UpdateAuthorizations", "ShowAuthorizationDetail")
def a_rejected_authorization(acme):
    authorization = asked(acme)
    acme.osm.update_authorizations(
        UpdateAuthorizationsRequest(
            authorization_id=authorization,
            action_id="reject",
            body=OperateAuthorizationV2Req(reject_reason="No need"),
        )
    )
    found = shown(acme, authorization)
    equal((found.status, found.reject_reason), (2, "No need"))


@check(
    "ConfirmAuthorizations",
    "ListHistorySessions",
    "ListHistoryOperateLogs",
    "ListTransportHistories",
)
def a_session_of_support(acme):
    authorization = asked(acme)
    confirm(acme, authorization)
    found = shown(acme, authorization)
    equal((found.status, found.auth_expire_time[-1]), (1, "Z"))
    acme.world.control(
        f"/authorizations/{authorization}/sessions",
        {
            "minutes": 10,
            "commands": ["uptime"],
            "files": [
                {
                    "name": "messages",
                    "from": "/var/log",
                    "to": "/tmp",
                    "direction": "download",
                    "kilobytes": 12,
                }
            ],
        },
    )
    sessions = []
    for row in found.incident_auth_detail_list:
        path = {"authorization_id": authorization, "authorization_detail_id": row.id}
        answer = acme.osm.list_history_sessions(ListHistorySessionsRequest(**path))
        sessions += [{**path, "session_id": one.session_id} for one in answer.session_list]
    (session,) = sessions
    commands = acme.osm.list_history_operate_logs(ListHistoryOperateLogsRequest(**session))
    equal([row.oper for row in commands.ops_list], ["uptime"])
    files = acme.osm.list_transport_histories(ListTransportHistoriesRequest(**session))
    equal([(row.file_name, row.from_path) for row in files.file_ops_list], [("messages", "/var/log")])


@check("ListAgencies", "ShowLoginType", "CheckHosts")
def how_support_logs_in(acme):
    (agency,) = acme.osm.list_agencies(ListAgenciesRequest()).agency_list
    equal((agency.duration, agency.expire_time), ("FOREVER", None))
    equal(acme.osm.show_login_type(ShowLoginTypeRequest()).login_type, "agency")
    details = shown(acme, asked(acme)).incident_auth_detail_list
    host = next(row for row in details if row.type == 1)
    answer = acme.osm.check_hosts(
        CheckHostsRequest(
            authorization_detail_id=host.id,
            body=VerifyHostV2Req(port=22, account="root", password="Example_123"),
        )
    )
    equal(answer.error_code, None)


@check(
    "ListDiagnoseResources",
    "CreateDiagnoseJob",
    "ListDiagnoseJob",
    "ListDiagnoseItems",
    "ListDiagnoseRecords",
    "CreateDiagnoseFeedback",
)
def a_diagnosis(acme):
    server = acme.osm.list_diagnose_resources(
        ListDiagnoseResourcesRequest(body=QueryTscDiagnoseResourcesReq(region=REGION))
    ).result[0]
    body = SubmitDiagnoseJobReq(
        type=1, params={"eip": server.access_i_pv4}, region_id=REGION
    )
    job = acme.osm.create_diagnose_job(CreateDiagnoseJobRequest(body=body)).job_id
    acme.world.control("/clock/advance", {"by": "PT3M"})
    done = acme.osm.list_diagnose_job(ListDiagnoseJobRequest(job_id=job))
    equal((str(done.job_id), done.status, len(done.items_result)), (job, 3, 4))
    items = acme.osm.list_diagnose_items(
        ListDiagnoseItemsRequest(body=QueryDiagnoseItemsReq(job_id=job, item_ids="expiry"))
    ).item_results
    equal([item.check_id for item in items], ["expiry"])
    records = acme.osm.list_diagnose_records(ListDiagnoseRecordsRequest(type=1, page_size=10))
    contains([(row.job_id, row.region) for row in records.records], (job, REGION))
    answer = acme.osm.create_diagnose_feedback(
        CreateDiagnoseFeedbackRequest(body=CreateFeedbackReq(type=1, is_helpful=True))
    )
    equal(answer.error_code, None)

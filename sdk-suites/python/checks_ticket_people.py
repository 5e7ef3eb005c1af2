# SPDX-License-Identifier: Apache-2.0
"""Checks of contacts, agreements, privileges and labels."""

from huaweicloudsdkosm.v2 import *

from customer import check, contains, equal
from tickets import opened

PHONE = "13912345678"


@check("CheckNeedVerify", "SendVerifyCodes", "CheckVerifyCodes", "ListHasVerifiedContacts")
def a_verified_number(acme):
    def need():
        return acme.osm.check_need_verify(
            CheckNeedVerifyRequest(contact_value=PHONE, contact_way=0, area_code="86")
        ).need_verify_code

    equal(need(), 1)
    acme.osm.send_verify_codes(
        SendVerifyCodesRequest(
            body=SendVerifyCodeReq(contact_value=PHONE, contact_way=0, area_code="86")
        )
    )
    acme.osm.check_verify_codes(
        CheckVerifyCodesRequest(
            body=VerifyVerifyCodeV2Req(
                contact_value=PHONE,
                contact_way=0,
                area_code="86",
                verify_code=acme.world.sent_code(PHONE),
            )
        )
    )
    equal(need(), 0)
    found = acme.osm.list_has_verified_contacts(
        ListHasVerifiedContactsRequest(contact_way=0, contact_value=PHONE)
    )
    equal([(c.contact_value, c.area_code) for c in found.contact_list], [(PHONE, "86")])


@check("ListCaseCcEmails", "ListSubCustomers")
def people(acme):
    emails = acme.osm.list_case_cc_emails(ListCaseCcEmailsRequest())
    equal(emails.cc_email_info.cc_email, "acme@example.com")
    contains(emails.mc_email_infos, "acme@example.com")
    users = acme.osm.list_sub_customers(ListSubCustomersRequest()).sub_customer_infos
    equal({u.domain_id for u in users}, {acme.world.acme["customer_id"]})


@check("ShowLatestPublishedAgreement", "SignPublishedAgreement", "ShowSignedLatestPublishedAgreement")
def an_agreement(acme):
    def signed():
        return acme.osm.show_signed_latest_published_agreement(
            ShowSignedLatestPublishedAgreementRequest(agreement_type="2")
        ).is_signed_latest

    newest = acme.osm.show_latest_published_agreement(
        ShowLatestPublishedAgreementRequest(agreement_type="2")
    ).case_agreement
    equal((newest.agreement_type, signed()), ("2", False))
    answer = acme.osm.sign_published_agreement(
        SignPublishedAgreementRequest(id=newest.id, body=SignAgreementReq())
    )
    equal(answer.agreement_signed_record_id > 0, True)
    equal(signed(), True)


@check("CreatePrivileges", "ListPrivileges", "ShowCustomerPrivilegePolicy")
def privileges(acme):
    acme.osm.create_privileges(
        CreatePrivilegesRequest(
            body=CreateAndDeletePrivilegeReq(operation="delete", privilege="createCase")
        )
    )
    answer = acme.osm.list_privileges(ListPrivilegesRequest(privilege="createCase"))
    equal(answer.has_privilege, 1)
    policy = acme.osm.show_customer_privilege_policy(ShowCustomerPrivilegePolicyRequest())
    equal(policy.policy_switch, True)


@check("CreateLabels", "ListLabels", "UpdateLabels", "DeleteLabels")
def labels(acme):
    def named(name):
        found = acme.osm.list_labels(ListLabelsRequest(name=name)).label_list
        return [(one.label_id, one.name, one.color) for one in found]

    acme.osm.create_labels(CreateLabelsRequest(body=CreateLabelsReq(name="shop", color="#123456")))
    ((label, _, color),) = named("shop")
    equal(color, "#123456")
    acme.osm.update_labels(
        UpdateLabelsRequest(
            label_id=label, body=UpdateLabelsReq(name="web shop", color="#654321")
        )
    )
    equal(named("shop"), [(label, "web shop", "#654321")])
    acme.osm.delete_labels(DeleteLabelsRequest(label_id=label))
    equal(named("shop"), [])


@check("CreateCaseLabels", "ListCaseLabels", "DeleteCaseLabels")
def labels_of_a_ticket(acme):
    ticket = opened(acme)
    label = acme.osm.list_labels(ListLabelsRequest(name="Production")).label_list[0].label_id

    def found():
        answer = acme.osm.list_case_labels(ListCaseLabelsRequest(case_id=ticket))
        return [(one.label_id, one.name) for one in answer.case_label_list]

    acme.osm.create_case_labels(CreateCaseLabelsRequest(case_id=ticket, label_ids=[label]))
    equal(found(), [(label, "Production")])
    acme.osm.delete_case_labels(DeleteCaseLabelsRequest(case_id=ticket, label_ids=[label]))
    equal(found(), [])

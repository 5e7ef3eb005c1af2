# SPDX-License-Identifier: Apache-2.0
"""Checks of enterprises."""

import re

from huaweicloudsdkbss.v2 import *

from customer import check, contains, equal

PHONE = "18812348888"
CASH = "BALANCE_TYPE_DEBIT"


def dev(acme):
    return acme.world.accounts["acme-dev"]["customer_id"]


def allocate(acme, amount):
    acme.bss.update_sub_enterprise_amount(
        UpdateSubEnterpriseAmountRequest(
            body=TransferEnterpriseMultiAccountReq(customer_id=dev(acme), amount=amount)
        )
    )


def allocatable(acme):
    answer = acme.bss.show_multi_account_transfer_amount(
        ShowMultiAccountTransferAmountRequest(balance_type=CASH)
    )
    return answer.amount_infos[0].avail_transfer_amount


def reclaimable(acme):
    answer = acme.bss.list_enterprise_multi_account(
        ListEnterpriseMultiAccountRequest(sub_customer_id=dev(acme), balance_type=CASH)
    )
    return answer.amount_infos[0].avail_retrieve_amount


def hand_over(acme):
    """Hands half of a new coupon of 30.00 to acme-dev; returns the ids of both coupons."""
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    answer = acme.bss.claim_enterprise_multi_account_coupon(
        ClaimEnterpriseMultiAccountCouponRequest(
            body=TransferEnterpriseMultiAccountCouponReq(
                customer_id=dev(acme), coupon_id=coupon, amount="15.00"
            )
        )
    )
    return coupon, answer.sub_coupon_id


def send_code(acme):
    acme.bss.send_sms_verification_code(
        SendSmsVerificationCodeRequest(
            body=SendSmVerificationCodeReq(
                mobile_phone=PHONE,
                timeout=5,
                language="zh-cn",
                sm_template_args=[TemplateArgs(key="sub_customer_name", value="sub_test_001")],
            )
        )
    )


@check("CreateEnterpriseProjectAuth")
def enterprise_projects(acme):
    acme.bss.create_enterprise_project_auth(CreateEnterpriseProjectAuthRequest())
    order = acme.buy(enterprise_project_id="web", enterprise_project_name="Web shop")
    row = acme.bss.list_customer_orders(ListCustomerOrdersRequest(order_id=order)).order_infos[0]
    equal([(p.id, p.name) for p in row.enterprise_projects], [("web", "Web shop")])


@check("ListEnterpriseOrganizations")
def organizations(acme):
    answer = acme.bss.list_enterprise_organizations(
        ListEnterpriseOrganizationsRequest(recursive_query=1)
    )
    contains([node.name for node in answer.child_nodes], "Engineering")
    contains([node.name for node in answer.child_nodes[0].child_nodes], "Platform")


@check("ListEnterpriseSubCustomers")
def members(acme):
    infos = acme.bss.list_enterprise_sub_customers(
        ListEnterpriseSubCustomersRequest(sub_customer_account_name="dev", fuzzy_query=1)
    ).sub_customer_infos
    equal(
        [(i.id, i.name, i.status, i.org_name) for i in infos],
        [(dev(acme), "acme-dev", 1, "Platform")],
    )


@check("ShowMultiAccountTransferAmount")
def what_can_be_allocated(acme):
    equal(allocatable(acme), 10000)


@check("ListEnterpriseMultiAccount")
def what_can_be_reclaimed(acme):
    allocate(acme, "60.00")
    equal(reclaimable(acme), 60)


@check("UpdateSubEnterpriseAmount")
def allocation(acme):
    allocate(acme, "60.00")
    equal(allocatable(acme), 9940)


@check("ReclaimSubEnterpriseAmount")
def reclaim(acme):
    allocate(acme, "60.00")
    acme.bss.reclaim_sub_enterprise_amount(
        ReclaimSubEnterpriseAmountRequest(
            body=RetrieveEnterpriseMultiAccountReq(
                customer_id=dev(acme), amount="20.00", balance_type=CASH
            )
        )
    )
    equal((allocatable(acme), reclaimable(acme)), (9960, 40))


@check("ListMultiAccountTransferCoupons")
def coupons_to_hand_over(acme):
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    answer = acme.bss.list_multi_account_transfer_coupons(
        ListMultiAccountTransferCouponsRequest(limit=100)
    )
    contains([(c.coupon_id, c.balance) for c in answer.avail_transfer_coupons], (coupon, "30.00"))


@check("ClaimEnterpriseMultiAccountCoupon")
def coupon_handed_over(acme):
    coupon, sub_coupon = hand_over(acme)
    equal(sub_coupon != coupon, True)
    found = acme.bss.list_sub_customer_coupons(
        ListSubCustomerCouponsRequest(coupon_id=coupon)
    ).user_coupons
    equal([c.balance for c in found], [15])


@check("ListMultiAccountRetrieveCoupons")
def coupons_to_take_back(acme):
    coupon, sub_coupon = hand_over(acme)
    found = acme.bss.list_multi_account_retrieve_coupons(
        ListMultiAccountRetrieveCouponsRequest(sub_customer_id=dev(acme))
    ).avail_retrieve_coupons
    equal(
        [(c.coupon_id, c.sub_coupon_id, c.balance) for c in found],
        [(coupon, sub_coupon, "15.00")],
    )


@check("ReclaimEnterpriseMultiAccountCoupon")
def coupon_taken_back(acme):
    coupon, sub_coupon = hand_over(acme)
    answer = acme.bss.reclaim_enterprise_multi_account_coupon(
        ReclaimEnterpriseMultiAccountCouponRequest(
            body=RetrieveEnterpriseMultiAccountCouponReq(
                customer_id=dev(acme), coupon_id=coupon, sub_coupon_id=sub_coupon
            )
        )
    )
    equal(answer.real_retrieve_amout, "15.00")


@check("SendSmsVerificationCode")
def verification_code(acme):
    send_code(acme)
    equal(bool(re.fullmatch(r"\d{6}", acme.world.sent_code(PHONE))), True)


@check("CreateSubEnterpriseAccount")
def new_member(acme):
    send_code(acme)
    root = acme.bss.list_enterprise_organizations(ListEnterpriseOrganizationsRequest()).root_id
    acme.bss.create_sub_enterprise_account(
        CreateSubEnterpriseAccountRequest(
            body=CreateSubCustomerReqV2(
                party_id=root,
                display_name="New team",
                sub_customer_association_type=1,
                permission_ids=["READ_FINANCE_INFO", "READ_CONSUME_BILL"],
                new_sub_customer=NewCustomerV2(
                    customer_name="sub_test_001",
                    password="Ab3dEf7h9",
                    mobile_phone=PHONE,
                    verification_code=acme.world.sent_code(PHONE),
                ),
                financial_custody=0,
            )
        )
    )
    infos = acme.bss.list_enterprise_sub_customers(
        ListEnterpriseSubCustomersRequest(sub_customer_display_name="New team")
    ).sub_customer_infos
    equal([(i.name, i.status, i.org_id) for i in infos], [("sub_test_001", 1, root)])

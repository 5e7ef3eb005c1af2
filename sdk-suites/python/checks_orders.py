# SPDX-License-Identifier: Apache-2.0
"""Checks of balances, cards, coupons and orders."""

from decimal import Decimal

from huaweicloudsdkbss.v2 import *

from customer import check, contains, equal


@check("ShowCustomerAccountBalances")
def balances(acme):
    answer = acme.bss.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
    equal({b.account_type: b.amount for b in answer.account_balances}[1], Decimal(10000))


@check("ListCustomerAccountChangeRecords")
def account_change_records(acme):
    order = acme.pay(acme.buy())
    records = acme.bss.list_customer_account_change_records(
        ListCustomerAccountChangeRecordsRequest(balance_type="BALANCE_TYPE_DEBIT", trade_id=order)
    ).records
    equal([(r.change_amount, r.balance_after_change) for r in records], [("80.00", "9920.00")])


@check("ListStoredValueCards")
def stored_value_cards(acme):
    card = acme.grant("card", amount="200.00")
    cards = acme.bss.list_stored_value_cards(
        ListStoredValueCardsRequest(status=1, card_id=card)
    ).stored_value_cards
    equal([c.balance for c in cards], ["200.00"])


@check("ListSubCustomerCoupons")
def coupons(acme):
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    found = acme.bss.list_sub_customer_coupons(
        ListSubCustomerCouponsRequest(coupon_id=coupon)
    ).user_coupons
    equal([(c.coupon_type, c.face_value) for c in found], [(1, 30)])


@check("ListCustomerCouponChangeRecords")
def coupon_change_records(acme):
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    records = acme.bss.list_customer_coupon_change_records(
        ListCustomerCouponChangeRecordsRequest(
            balance_type="BALANCE_TYPE_COUPON", coupon_id=coupon
        )
    ).records
    equal([(r.revenue_expense_type, r.change_amount) for r in records], [("REVENUE", "30.00")])


@check("ListCustomerOrders")
def orders(acme):
    order = acme.buy()
    answer = acme.bss.list_customer_orders(ListCustomerOrdersRequest(status=6, limit=100))
    contains([o.order_id for o in answer.order_infos], order)
    equal(answer.total_count, len(answer.order_infos))


@check("ShowCustomerOrderDetails")
def order_details(acme):
    answer = acme.details(acme.buy())
    equal(answer.order_info.amount_after_discount, 80)
    equal([line.product_spec_desc for line in answer.order_line_items], ["s6.small.1.linux"])


@check("ListOrderCouponsByOrderId")
def coupons_of_an_order(acme):
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    answer = acme.bss.list_order_coupons_by_order_id(
        ListOrderCouponsByOrderIdRequest(order_id=acme.buy())
    )
    contains([c.coupon_id for c in answer.user_coupons], coupon)


@check("ListOrderDiscounts")
def discounts_of_an_order(acme):
    discount = acme.grant("discount", type="commercial", ratio="0.90")
    order = acme.buy("rds", "rds.vm", "rds.mysql.n1.large.2")
    found = acme.bss.list_order_discounts(ListOrderDiscountsRequest(order_id=order)).discounts
    contains([d.discount_id for d in found], discount)


@check("ListBusinessDiscountInfo")
def business_discounts(acme):
    acme.grant("discount", type="commercial", ratio="0.70", service_type_code="hws.service.type.ec2")
    answer = acme.bss.list_business_discount_info(
        ListBusinessDiscountInfoRequest(
            body=BusinessDiscountQueryReq(
                quoting_item_type="CATEGORY_ITEM",
                cloud_service_types=["hws.service.type.ec2"],
                charging_modes=["MONTHLY"],
            )
        )
    )
    contains([str(i.discount_ratio) for i in answer.category_quoting_items], "0.7")
    equal({i.charging_mode for i in answer.category_quoting_items}, {"MONTHLY"})


@check("PayOrders")
def payment(acme):
    coupon = acme.grant("coupon", type="cash", amount="30.00")
    order = acme.buy()
    acme.bss.pay_orders(
        PayOrdersRequest(
            body=PayCustomerOrderV3Req(
                order_id=order,
                use_coupon="YES",
                coupon_infos=[CouponSimpleInfoOrderPayV3(id=coupon, type=301)],
                use_discount="NO",
            )
        )
    )
    paid = acme.details(order).order_info
    equal((paid.status, paid.amount_info.coupon_amount), (5, 30))


@check("CancelCustomerOrder")
def cancellation(acme):
    order = acme.buy()
    acme.bss.cancel_customer_order(
        CancelCustomerOrderRequest(body=CancelCustomerOrderReq(order_id=order))
    )
    equal(acme.details(order).order_info.status, 4)


@check("ShowRefundOrderDetails")
def refund_details(acme):
    order = acme.pay(acme.buy())
    refund = acme.world.control(f"/orders/{order}/refunds", {"consumed": "10.00"})["order_id"]
    infos = acme.bss.show_refund_order_details(
        ShowRefundOrderDetailsRequest(order_id=refund)
    ).refund_infos
    equal({i.base_order_id for i in infos}, {order})
    equal(sorted(i.amount for i in infos), [-70, 10])

# SPDX-License-Identifier: Apache-2.0
"""One check for each operation, and a few for what all of them share."""

import os
import sys
from datetime import date, timedelta
from decimal import Decimal
from subprocess import PIPE, STDOUT, run
from tempfile import NamedTemporaryFile

from huaweicloudsdkbss.v2 import *
from huaweicloudsdkcore.auth.credentials import GlobalCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkcore.region.region import Region

from sandbox import ENDPOINT, SECONDS, ask

ALL = []

EC2 = "hws.service.type.ec2"
VM = "hws.resource.type.vm"
PROJECT = "05041fea8a8025662f4ac00927982f3e"


def check(operation=None):
    """Marks the check of an operation, or one of none in particular."""

    def register(function):
        ALL.append((operation, function))
        return function

    return register


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def holds(found, expected):
    if expected not in found:
        raise AssertionError(f"expected {expected!r} among {found!r}")


class Shop:
    """Acme in its world: the SDK as acme, and the control API."""

    def __init__(self, world):
        self.world = world
        self.buy = world.buy
        self.give = world.give
        self.bss = self.builder(self.keys()).with_endpoint(ENDPOINT).build()

    def keys(self, secret=None):
        return GlobalCredentials(
            self.world.acme["access_key"], secret or self.world.acme["secret_key"]
        )

    @staticmethod
    def builder(credentials):
        config = HttpConfig.get_default_config()
        config.timeout = SECONDS
        return BssClient.new_builder().with_http_config(config).with_credentials(credentials)

    def pay(self, order):
        body = PayCustomerOrderV3Req(order_id=order, use_coupon="NO", use_discount="NO")
        self.bss.pay_orders(PayOrdersRequest(body=body))
        return order

    def resources(self, **wishes):
        """Some of what acme holds by the month or year."""
        return self.bss.list_pay_per_use_customer_resources(
            ListPayPerUseCustomerResourcesRequest(body=QueryResourcesReq(**wishes))
        ).data

    def server(self):
        """Buys a server for a month and returns its id."""
        return self.resources(order_id=self.pay(self.buy()))[0].resource_id

    def policy(self, server):
        return self.resources(resource_ids=[server])[0].expire_policy

    def details(self, order):
        return self.bss.show_customer_order_details(ShowCustomerOrderDetailsRequest(order_id=order))

    def refused(self, call):
        """What the SDK raises; its request id must be one that the sandbox can explain."""
        try:
            call()
        except ClientRequestException as refusal:
            return refusal, ask("GET", "/_sandbox/explain/" + refusal.request_id)
        raise AssertionError("it was not refused")


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
    card = acme.give("card", amount="200.00")
    cards = acme.bss.list_stored_value_cards(
        ListStoredValueCardsRequest(status=1, card_id=card)
    ).stored_value_cards
    equal([c.balance for c in cards], ["200.00"])


@check("ListSubCustomerCoupons")
def coupons(acme):
    coupon = acme.give("coupon", type="cash", amount="30.00")
    found = acme.bss.list_sub_customer_coupons(
        ListSubCustomerCouponsRequest(coupon_id=coupon)
    ).user_coupons
    equal([(c.coupon_type, c.face_value) for c in found], [(1, 30)])


@check("ListCustomerCouponChangeRecords")
def coupon_change_records(acme):
    coupon = acme.give("coupon", type="cash", amount="30.00")
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
    holds([o.order_id for o in answer.order_infos], order)
    equal(answer.total_count, len(answer.order_infos))


@check("ShowCustomerOrderDetails")
def order_details(acme):
    answer = acme.details(acme.buy())
    equal(answer.order_info.amount_after_discount, 80)
    equal([line.product_spec_desc for line in answer.order_line_items], ["s6.small.1.linux"])


@check("ListOrderCouponsByOrderId")
def coupons_of_an_order(acme):
    coupon = acme.give("coupon", type="cash", amount="30.00")
    answer = acme.bss.list_order_coupons_by_order_id(
        ListOrderCouponsByOrderIdRequest(order_id=acme.buy())
    )
    holds([c.coupon_id for c in answer.user_coupons], coupon)


@check("ListOrderDiscounts")
def discounts_of_an_order(acme):
    discount = acme.give("discount", type="commercial", ratio="0.90")
    order = acme.buy("rds", "rds.vm", "rds.mysql.n1.large.2")
    found = acme.bss.list_order_discounts(ListOrderDiscountsRequest(order_id=order)).discounts
    holds([d.discount_id for d in found], discount)


@check("PayOrders")
def payment(acme):
    coupon = acme.give("coupon", type="cash", amount="30.00")
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


@check("ListServiceTypes")
def service_types(acme):
    for language, name in [("zh_CN", "弹性云服务器"), ("en_US", "Elastic Cloud Server")]:
        found = acme.bss.list_service_types(
            ListServiceTypesRequest(x_language=language, service_type_name=name)
        ).service_types
        holds([(s.service_type_code, s.service_type_name) for s in found], (EC2, name))


@check("ListResourceTypes")
def resource_types(acme):
    answer = acme.bss.list_resource_types(ListResourceTypesRequest(offset=1, limit=3))
    equal(len(answer.resource_types), 3)
    equal(answer.total_count > 4, True)


@check("ListServiceResources")
def service_resources(acme):
    infos = acme.bss.list_service_resources(
        ListServiceResourcesRequest(service_type_code=EC2)
    ).infos
    holds([i.basic_info.resource_type_code for i in infos], VM)


@check("ListUsageTypes")
def usage_types(acme):
    found = acme.bss.list_usage_types(ListUsageTypesRequest(resource_type_code=VM)).usage_types
    holds([u.code for u in found], "Duration")


@check("ListMeasureUnits")
def measure_units(acme):
    units = acme.bss.list_measure_units(ListMeasureUnitsRequest()).measure_units
    holds([(u.measure_id, u.measure_name) for u in units], (4, "小时"))


@check("ListConversions")
def conversions(acme):
    rows = acme.bss.list_conversions(ListConversionsRequest(measure_type=3)).conversions
    holds([(c.measure_id, c.ref_measure_id, c.conversion_ratio) for c in rows], (10, 11, 1024))


@check("ListProvinces")
def provinces(acme):
    answer = acme.bss.list_provinces(ListProvincesRequest(limit=100))
    equal((answer.count, len(answer.provinces)), (31, 31))
    holds([(p.code, p.name) for p in answer.provinces], ("CN-11", "北京市"))


@check("ListCities")
def cities(acme):
    found = acme.bss.list_cities(ListCitiesRequest(province_code="CN-13")).cities
    holds([(c.code, c.name) for c in found], ("CN-13-006", "保定市"))


@check("ListCounties")
def counties(acme):
    found = acme.bss.list_counties(ListCountiesRequest(city_code="CN-13-006", limit=100)).counties
    holds([c.name for c in found], "竞秀区")


@check("ListOnDemandResourceRatings")
def price_by_usage(acme):
    line = DemandProductInfo(
        id="1",
        cloud_service_type=EC2,
        resource_type=VM,
        resource_spec="c6.large.2.linux",
        region="cn-north-4",
        usage_factor="Duration",
        usage_value=2,
        usage_measure_id=4,
        subscription_num=3,
    )
    answer = acme.bss.list_on_demand_resource_ratings(
        ListOnDemandResourceRatingsRequest(
            body=RateOnDemandReq(project_id=PROJECT, product_infos=[line])
        )
    )
    equal([r.id for r in answer.product_rating_results], ["1"])
    equal(answer.official_website_amount > 0, True)
    equal(answer.amount, answer.official_website_amount - answer.discount_amount)


@check("ListRateOnPeriodDetail")
def price_by_period(acme):
    amounts = []
    for months in (1, 2):
        line = PeriodProductInfo(
            id="1",
            cloud_service_type=EC2,
            resource_type=VM,
            resource_spec="s6.small.1.linux",
            region="cn-north-4",
            period_type=2,
            period_num=months,
            subscription_num=1,
        )
        answer = acme.bss.list_rate_on_period_detail(
            ListRateOnPeriodDetailRequest(
                body=RateOnPeriodReq(project_id=PROJECT, product_infos=[line])
            )
        )
        amounts.append(answer.official_website_rating_result.official_website_amount)
    equal((amounts[0] > 0, amounts[1]), (True, 2 * amounts[0]))


@check("ListResourceSpecs")
def resource_specs(acme):
    body = ResourceSpecsQueryReq(
        cloud_service_type=EC2,
        resource_type=VM,
        region_code="cn-north-4",
        charge_mode="1",
        filters=[ResourceSpecsFilter(key="RESOURCE_SPEC", value="c6.2xlarge")],
    )
    found = acme.bss.list_resource_specs(ListResourceSpecsRequest(body=body)).cloud_service_basics
    holds([s.resource_spec for s in found], "c6.2xlarge.2.linux")


@check("ListPayPerUseCustomerResources")
def resources(acme):
    order = acme.pay(acme.buy())
    row = acme.resources(order_id=order, only_main_resource=1, limit=10)[0]
    equal((row.status, row.resource_spec_code), (2, "s6.small.1.linux"))


@check("ListRenewRateOnPeriod")
def price_of_a_renewal(acme):
    server = acme.server()
    body = ListRenewRateOnPeriodReq(resource_ids=[server, "none"], period_type=2, period_num=1)
    answer = acme.bss.list_renew_rate_on_period(ListRenewRateOnPeriodRequest(body=body))
    equal([(r.resource_id, r.amount) for r in answer.renew_inquiry_results], [(server, "32.2")])
    equal([f.error_code for f in answer.fail_resource_infos], ["CBC.30050009"])


@check("RenewalResources")
def renewal(acme):
    body = RenewalResourcesReq(
        resource_ids=[acme.server()], period_type=2, period_num=1, is_auto_pay=1
    )
    answer = acme.bss.renewal_resources(RenewalResourcesRequest(body=body))
    order = acme.details(answer.order_ids[0]).order_info
    equal((order.order_type, order.status), (2, 5))


def turn_on(acme, server):
    acme.bss.auto_renewal_resources(
        AutoRenewalResourcesRequest(
            resource_id=server, body=AutoRenewalResourcesReq(auto_renew_times=3)
        )
    )


@check("AutoRenewalResources")
def automatic_renewal(acme):
    server = acme.server()
    turn_on(acme, server)
    equal(acme.policy(server), 3)


@check("CancelAutoRenewalResources")
def automatic_renewal_off(acme):
    server = acme.server()
    turn_on(acme, server)
    acme.bss.cancel_auto_renewal_resources(CancelAutoRenewalResourcesRequest(resource_id=server))
    equal(acme.policy(server), 0)


@check("SetResourcesRenewConfig")
def renewal_settings(acme):
    body = RenewResourceConfigReq(config_name="DEDUCTION_DATE", config_value="3")
    answer = acme.bss.set_resources_renew_config(SetResourcesRenewConfigRequest(body=body))
    equal(answer.error_code, "CBC.0000")


@check("CancelResourcesSubscription")
def unsubscription(acme):
    server = acme.server()
    body = UnsubscribeResourcesReq(resource_ids=[server], unsubscribe_type=1)
    answer = acme.bss.cancel_resources_subscription(CancelResourcesSubscriptionRequest(body=body))
    equal(len(answer.order_ids), 1)
    equal(acme.resources(resource_ids=[server])[0].status, 3)


@check("UpdatePeriodToOnDemand")
def switch_to_usage(acme):
    server = acme.server()
    body = PeriodToOnDemandReq(operation="SET_UP", resource_ids=[server])
    answer = acme.bss.update_period_to_on_demand(UpdatePeriodToOnDemandRequest(body=body))
    equal(answer.error_details, [])
    equal(acme.policy(server), 1)


@check("UpdatePeriodToOnDemandInstantly")
def switch_to_usage_at_once(acme):
    server = acme.server()
    body = PeriodToOnDemandInstantlyReq(resource_ids=[server, "none"])
    results = acme.bss.update_period_to_on_demand_instantly(
        UpdatePeriodToOnDemandInstantlyRequest(body=body)
    ).to_ondemand_service_results
    equal(
        [(r.result, r.error_code) for r in results],
        [("SUCCESS", None), ("FAIL", "CBC.99003012")],
    )
    equal(acme.resources(resource_ids=[server])[0].status, 3)


def packages(acme):
    """What acme holds in the scenario default: 100 GB of storage, 39.5 GB of which are used."""
    body = ListFreeResourceInfosReq(service_type_code_list=["hws.service.type.obs"])
    request = ListFreeResourceInfosRequest(body=body)
    return acme.bss.list_free_resource_infos(request).free_resource_packages


@check("ListFreeResourceInfos")
def package_list(acme):
    (found,) = packages(acme)
    equal((found.status, found.free_resources[0].amount), (1, "60.5"))


@check("ListFreeResourceUsages")
def package_items(acme):
    item = packages(acme)[0].free_resources[0].free_resource_id
    body = ListFreeResourceUsagesReq(free_resource_ids=[item])
    (found,) = acme.bss.list_free_resource_usages(
        ListFreeResourceUsagesRequest(body=body)
    ).free_resources
    equal((Decimal(str(found.amount)), found.original_amount), (Decimal("60.5"), 100))


@check("ListFreeResourcesUsageRecords")
def package_records(acme):
    today = date.today()
    request = ListFreeResourcesUsageRecordsRequest(
        deduct_time_begin=str(today - timedelta(days=30)),
        deduct_time_end=str(today + timedelta(days=1)),
    )
    records = acme.bss.list_free_resources_usage_records(request).free_resource_records
    holds([r.used_amount for r in records], "39.5")


@check()
def a_refusal_arrives_as_the_exception_of_the_sdk(acme):
    order = acme.pay(acme.buy())
    refusal, explained = acme.refused(lambda: acme.pay(order))
    equal((refusal.status_code, refusal.error_code), (400, "CBC.99003106"))
    equal(explained["rule"]["id"], "orders.pay.only-pending")


@check()
def a_wrong_secret_is_refused(acme):
    client = acme.builder(acme.keys("not-the-secret")).with_endpoint(ENDPOINT).build()
    refusal, explained = acme.refused(
        lambda: client.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
    )
    equal((refusal.status_code, refusal.error_code), (401, "APIGW.0301"))
    equal(explained["rule"]["id"], "gateway.auth.signature-matches")


@check()
def a_region_makes_the_sdk_ask_iam_for_the_domain(acme):
    credentials = acme.keys().with_iam_endpoint(ENDPOINT)
    client = acme.builder(credentials).with_region(Region("cn-north-1", ENDPOINT)).build()
    answer = client.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
    equal(answer.currency, "CNY")
    equal(acme.world.answered("KeystoneListAuthDomains"), True)


@check()
def a_query_with_odd_characters_is_signed_as_it_is_sent(acme):
    answer = acme.bss.list_customer_account_change_records(
        ListCustomerAccountChangeRecordsRequest(
            balance_type="BALANCE_TYPE_DEBIT", trade_id="云 +&=/~*%25'!()"
        )
    )
    equal(answer.records, [])


@check()
def a_program_is_redirected_by_its_environment(acme):
    redirected(acme, HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=ENDPOINT)


@check()
def a_program_is_redirected_by_a_file_of_regions(acme):
    with NamedTemporaryFile("w", suffix=".yaml") as regions:
        regions.write(f"BSS:\n- id: cn-north-1\n  endpoint: {ENDPOINT}\n")
        regions.flush()
        redirected(acme, HUAWEICLOUD_SDK_REGIONS_FILE=regions.name)


def redirected(acme, **variables):
    keys = acme.world.acme
    variables["HUAWEICLOUD_SDK_AK"] = keys["access_key"]
    variables["HUAWEICLOUD_SDK_SK"] = keys["secret_key"]
    variables["HUAWEICLOUD_SDK_IAM_ENDPOINT"] = ENDPOINT
    program = run(
        [sys.executable, "-B", "redirected.py"],
        env={**os.environ, **variables},
        stdout=PIPE,
        stderr=STDOUT,
        timeout=SECONDS,
        text=True,
    )
    holds(program.stdout, "balance in CNY")
    equal(acme.world.answered("KeystoneListAuthDomains"), True)

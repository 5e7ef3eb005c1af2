# SPDX-License-Identifier: Apache-2.0
"""Checks of resources and resource packages."""

from datetime import date, timedelta
from decimal import Decimal

from huaweicloudsdkbss.v2 import *

from customer import check, contains, equal


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


def turn_on_renewal(acme, server):
    acme.bss.auto_renewal_resources(
        AutoRenewalResourcesRequest(
            resource_id=server, body=AutoRenewalResourcesReq(auto_renew_times=3)
        )
    )


@check("AutoRenewalResources")
def automatic_renewal(acme):
    server = acme.server()
    turn_on_renewal(acme, server)
    equal(acme.policy(server), 3)


@check("CancelAutoRenewalResources")
def automatic_renewal_off(acme):
    server = acme.server()
    turn_on_renewal(acme, server)
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
    """The packages of acme in the scenario default: 100 GB of storage, of which 39.5 GB are used."""
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
    contains([r.used_amount for r in records], "39.5")

# SPDX-License-Identifier: Apache-2.0
"""Checks of bills."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal

from huaweicloudsdkbss.v2 import *

from customer import check, equal
from sandbox import request

BEIJING = timezone(timedelta(hours=8))


def month_of_use(acme):
    """Uses a server for 0.37 an hour and returns the month in which an hour of it is billed."""
    acme.world.control(
        "/pay-per-use",
        {
            "account": "acme",
            "service_type_code": "hws.service.type.ec2",
            "resource_type_code": "hws.resource.type.vm",
            "resource_spec": "ac3.large.2.linux",
            "region_code": "cn-north-4",
            "name": "front",
        },
    )
    acme.world.control("/clock/advance", {"by": "PT3H"})
    now = datetime.fromisoformat(
        request("GET", acme.world.path + "/clock")["now"][:19] + "+00:00"
    )
    return (now - timedelta(hours=2)).astimezone(BEIJING).strftime("%Y-%m")


def of_server(rows):
    return [row for row in rows if row.resource_name == "front"]


@check("ShowCustomerMonthlySum")
def monthly_sum(acme):
    acme.world.put("/settings", {"bills": "at_once"})
    month = month_of_use(acme)
    answer = acme.bss.show_customer_monthly_sum(
        ShowCustomerMonthlySumRequest(bill_cycle=month, method="oneself", limit=100)
    )
    equal((answer.currency, answer.measure_id), ("CNY", 1))
    use = [row for row in answer.bill_sums if row.charging_mode == 3]
    equal({row.bill_type for row in use}, {1})
    equal(sum(Decimal(row.consume_amount) for row in use) >= Decimal("0.37"), True)


@check("ListCustomerBillsFeeRecords")
def transactions(acme):
    answer = acme.bss.list_customer_bills_fee_records(
        ListCustomerBillsFeeRecordsRequest(
            bill_cycle=month_of_use(acme), charging_mode=3, service_type_code="hws.service.type.ec2"
        )
    )
    equal(answer.total_count >= 1, True)
    row = answer.records[0]
    equal((row.bill_type, row.status, row.provider_type), (5, 1, 1))


@check("ListCustomerselfResourceRecords")
def records_by_usage_type(acme):
    answer = acme.bss.list_customerself_resource_records(
        ListCustomerselfResourceRecordsRequest(
            cycle=month_of_use(acme), charge_mode="3", limit=1000, x_language="en_US"
        )
    )
    rows = of_server(answer.fee_records)
    equal({(r.usage_type, r.usage_measure_id, r.charge_mode) for r in rows}, {("Duration", 6, "3")})
    equal({(str(r.unit_price), r.unit, r.order_id) for r in rows}, {("0.37", "yuan/hour", "")})


@check("ListCustomerselfResourceRecordDetails")
def records_by_resource(acme):
    body = QueryResRecordsDetailReq(
        cycle=month_of_use(acme), charge_mode=3, statistic_type=1, include_zero_record=False
    )
    answer = acme.bss.list_customerself_resource_record_details(
        ListCustomerselfResourceRecordDetailsRequest(body=body)
    )
    equal([(r.bill_type, r.charge_mode) for r in of_server(answer.monthly_records)], [(5, 3)])

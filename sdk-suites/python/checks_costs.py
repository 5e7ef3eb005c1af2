# SPDX-License-Identifier: Apache-2.0
"""Checks of costs."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal

from huaweicloudsdkbss.v2 import *

from customer import check, equal
from sandbox import request

BEIJING = timezone(timedelta(hours=8))


def month_of_purchase(acme):
    """Buys a server for 80.00 and returns the month of its bill and the order."""
    acme.world.put("/settings", {"bills": "at_once"})
    order = acme.pay(acme.buy())
    now = datetime.fromisoformat(
        request("GET", acme.world.path + "/clock")["now"][:19] + "+00:00"
    )
    return now.astimezone(BEIJING).strftime("%Y-%m"), order


def body_of_servers(month):
    return ListCostsReq(
        time_condition=TimeCondition(time_measure_id=2, begin_time=month, end_time=month),
        groupby=[GroupBy(type="dimension", key="RES_SPEC_CODE")],
        cost_type="ORIGINAL_COST",
        amount_type="PAYMENT_AMOUNT",
        filters=[
            FilterV2(
                operator=0, filter_factor=FilterFactor(key="CHARGING_MODE", value=["1"])
            )
        ],
        limit=1000,
    )


@check("ListCosts")
def costs(acme):
    month, _ = month_of_purchase(acme)
    answer = acme.bss.list_costs(ListCostsRequest(body=body_of_servers(month)))
    equal((answer.currency, answer.total_count), ("CNY", len(answer.cost_data)))
    group = next(g for g in answer.cost_data if g.dimensions[0].value == "s6.small.1.linux")
    equal(Decimal(group.amount_by_costs) >= 80, True)
    equal([c.time_dimension_value for c in group.costs], [month])


@check("ListCustomerBillsMonthlyBreakDown")
def breakdown(acme):
    month, order = month_of_purchase(acme)
    answer = acme.bss.list_customer_bills_monthly_break_down(
        ListCustomerBillsMonthlyBreakDownRequest(shared_month=month, charging_mode=1, limit=1000)
    )
    rows = [row for row in answer.details if row.order_id == order]
    equal([(row.bill_type, Decimal(row.consume_amount)) for row in rows], [(1, Decimal(80))])
    parts = (
        rows[0].past_months_amortized_amount,
        rows[0].current_month_amortized_amount,
        rows[0].future_months_amortized_amount,
    )
    equal(sum(Decimal(str(part)) for part in parts), Decimal(80))

# SPDX-License-Identifier: Apache-2.0
"""Checks of bandwidth that is billed by the 95th percentile."""

from calendar import monthrange
from datetime import datetime, timedelta, timezone

from huaweicloudsdkbss.v2 import *

from customer import check, equal

CDN = {
    "service_type_code": "hws.service.type.cdn",
    "resource_type_code": "hws.resource.type.cdn",
}


def after_a_month(acme):
    """Lets 128.5 Mbps be used for a whole month; returns its days and the parameters of a query."""
    begun = {
        "account": "acme",
        "resource_spec": "cdn.95peak_1000",
        "region_code": "cn-north-4",
        "usage": {"pattern": "flat", "level": "128.5"},
    }
    resource = acme.world.control("/pay-per-use", {**CDN, **begun})["resource_id"]
    today = datetime.now(timezone(timedelta(hours=8))).date()
    month = today.replace(day=1) + timedelta(days=32)
    acme.world.control("/clock/advance", {"by": "P70D"})
    query = {"bill_cycle": month.strftime("%Y-%m"), "usage_type": "95peak_1000", **CDN}
    return resource, monthrange(month.year, month.month)[1], query


@check("ListResourceUsageSummary")
def summary_of_usage(acme):
    resource, days, query = after_a_month(acme)
    answer = acme.bss.list_resource_usage_summary(ListResourceUsageSummaryRequest(**query))
    rows = {row.resource_id: row for row in answer.summary_usage_info_list}
    row = rows[resource]
    equal((row.actual_days, row.band_width, row.band_width_measure_id), (str(days), "128.5", 15))
    equal(row.monthly_peak_band_width, None)


@check("ListResourceUsage")
def samples_of_usage(acme):
    resource, days, query = after_a_month(acme)
    answer = acme.bss.list_resource_usage(
        ListResourceUsageRequest(resource_id=resource, limit=1000, **query)
    )
    equal((answer.total_count, answer.band_width), (days * 288, "128.5"))
    equal(len(answer.usage_info_list), 1000)
    sample = answer.usage_info_list[0]
    equal((sample.usage, sample.measure_id, sample.stat_time[10:]), ("128.5", 15, "T16:00:00Z"))

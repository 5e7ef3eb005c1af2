# SPDX-License-Identifier: Apache-2.0
"""Checks of products, prices and regions."""

from huaweicloudsdkbss.v2 import *

from customer import check, contains, equal

EC2 = "hws.service.type.ec2"
VM = "hws.resource.type.vm"
PROJECT = "05041fea8a8025662f4ac00927982f3e"


@check("ListServiceTypes")
def service_types(acme):
    for language, name in [("zh_CN", "弹性云服务器"), ("en_US", "Elastic Cloud Server")]:
        found = acme.bss.list_service_types(
            ListServiceTypesRequest(x_language=language, service_type_name=name)
        ).service_types
        contains([(s.service_type_code, s.service_type_name) for s in found], (EC2, name))


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
    contains([i.basic_info.resource_type_code for i in infos], VM)


@check("ListUsageTypes")
def usage_types(acme):
    found = acme.bss.list_usage_types(ListUsageTypesRequest(resource_type_code=VM)).usage_types
    contains([u.code for u in found], "Duration")


@check("ListMeasureUnits")
def measure_units(acme):
    units = acme.bss.list_measure_units(ListMeasureUnitsRequest()).measure_units
    contains([(u.measure_id, u.measure_name) for u in units], (4, "小时"))


@check("ListConversions")
def conversions(acme):
    rows = acme.bss.list_conversions(ListConversionsRequest(measure_type=3)).conversions
    contains([(c.measure_id, c.ref_measure_id, c.conversion_ratio) for c in rows], (10, 11, 1024))


@check("ListProvinces")
def provinces(acme):
    answer = acme.bss.list_provinces(ListProvincesRequest(limit=100))
    equal((answer.count, len(answer.provinces)), (31, 31))
    contains([(p.code, p.name) for p in answer.provinces], ("CN-11", "北京市"))


@check("ListCities")
def cities(acme):
    found = acme.bss.list_cities(ListCitiesRequest(province_code="CN-13")).cities
    contains([(c.code, c.name) for c in found], ("CN-13-006", "保定市"))


@check("ListCounties")
def counties(acme):
    found = acme.bss.list_counties(ListCountiesRequest(city_code="CN-13-006", limit=100)).counties
    contains([c.name for c in found], "竞秀区")


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
    contains([s.resource_spec for s in found], "c6.2xlarge.2.linux")

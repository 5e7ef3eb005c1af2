# SPDX-License-Identifier: Apache-2.0
"""Checks of the lists that tickets are filled in from, and of partners."""

from huaweicloudsdkosm.v2 import *

from customer import check, contains, equal
from tickets import FAULT, RENEWAL, SERVER, opened

ENGLISH = "en-us"


@check("ListCaseCategories", "ListProductCategories", "ListProblemTypes")
def what_a_ticket_is_about(acme):
    kinds = acme.osm.list_case_categories(
        ListCaseCategoriesRequest(x_language=ENGLISH)
    ).incident_sub_type_list
    equal(kinds[0].incident_sub_type_id, "0")
    products = acme.osm.list_product_categories(
        ListProductCategoriesRequest(product_category_name="ecs", x_language=ENGLISH)
    )
    equal(
        [
            (p.incident_product_category_id, p.incident_product_category_name)
            for p in products.incident_product_category_list
        ],
        [(SERVER, "Elastic Cloud Server")],
    )
    contains(
        [p.incident_product_category_id for p in kinds[0].incident_product_category_list], SERVER
    )
    problems = acme.osm.list_problem_types(ListProblemTypesRequest(product_category_id=SERVER))
    contains(
        [(p.business_type_id, p.case_type) for p in problems.incident_business_type_list],
        (FAULT, "5"),
    )


@check("ListCaseTemplates", "ListExtendsParams", "ListSeverities")
def what_a_ticket_needs(acme):
    templates = acme.osm.list_case_templates(ListCaseTemplatesRequest(business_type_id=FAULT))
    equal(templates.total_count, len(templates.incident_template_list))
    contains([t.incident_template_name for t in templates.incident_template_list], "故障模板")
    parameters = acme.osm.list_extends_params(
        ListExtendsParamsRequest(business_type_id=FAULT, product_category_id=SERVER)
    )
    equal([(p.param_key, p.required) for p in parameters.extends_params], [("instance_id", 0)])
    equal([(p.param_key, p.is_required) for p in parameters.common_params], [("region_id", 1)])
    severities = acme.osm.list_severities(
        ListSeveritiesRequest(
            business_type_id=FAULT, product_category_id=SERVER, x_language=ENGLISH
        )
    )
    equal(severities.show, True)
    equal({s.language for s in severities.severity_list}, {ENGLISH})


@check("ListRegions", "ListAreaCodes", "ListCustomersRegions")
def places(acme):
    abroad = acme.osm.list_regions(ListRegionsRequest(x_site=1)).data_center_list
    equal({region.type for region in abroad}, {1})
    first = acme.osm.list_area_codes(ListAreaCodesRequest(x_language=ENGLISH)).area_code_list[0]
    equal((first.id, first.area_code, first.area_name), (1, "86", "China"))
    regions = acme.osm.list_customers_regions(ListCustomersRegionsRequest())
    equal(regions.count, len(regions.region_infos))
    contains([region.region_id for region in regions.region_infos], "cn-north-4")


@check("ListSatisfactionDimensions", "ListCaseLimits", "ShowConfiguration")
def settings(acme):
    points = acme.osm.list_satisfaction_dimensions(ListSatisfactionDimensionsRequest())
    equal([p.satisfaction_id for p in points.satisfaction_dimension_list], [1, 3])
    config = acme.osm.list_case_limits(ListCaseLimitsRequest()).config
    equal(config.create_case_ccemail_max_count, 5)
    value = acme.osm.show_configuration(
        ShowConfigurationRequest(config_key="case_urge_interval_minutes")
    )
    equal(value.config_value, "30")


@check("ListCaseQuotas")
def quotas(acme):
    request = ListCaseQuotasRequest(business_type_id=RENEWAL)
    before = acme.osm.list_case_quotas(request)
    opened(acme)
    after = acme.osm.list_case_quotas(request)
    equal((before.total, before.un_used - after.un_used), (20, 1))


@check("ShowPartnersCasesPrivilege", "ShowPartnersServiceInfo")
def partners(acme):
    acme.world.put("/accounts/acme/support", {"partner": "solo"})
    privilege = acme.osm.show_partners_cases_privilege(ShowPartnersCasesPrivilegeRequest())
    equal(privilege.has_privilege, False)
    found = acme.osm.show_partners_service_info(ShowPartnersServiceInfoRequest())
    equal(
        found.partners_service_info.customer_id, acme.world.accounts["solo"]["customer_id"]
    )

// SPDX-License-Identifier: Apache-2.0

package main

import "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"

const english = "en-us"

func whatATicketIsAbout(acme *customer) {
	kinds := *must(acme.osm.ListCaseCategories(&model.ListCaseCategoriesRequest{})).IncidentSubTypeList
	equal(*kinds[0].IncidentSubTypeId, "0")
	contains(each(kinds[0].IncidentProductCategoryList,
		func(p model.IncidentProductCategoryV2) string { return *p.IncidentProductCategoryId }),
		elasticCloud)
	products := must(acme.osm.ListProductCategories(&model.ListProductCategoriesRequest{
		ProductCategoryName: ptr("ecs"), XLanguage: ptr(english),
	}))
	equal(each(products.IncidentProductCategoryList,
		func(p model.IncidentProductCategoryV2) string { return *p.IncidentProductCategoryName }),
		[]string{"Elastic Cloud Server"})
	problems := must(acme.osm.ListProblemTypes(
		&model.ListProblemTypesRequest{ProductCategoryId: ptr(elasticCloud)}))
	contains(each(problems.IncidentBusinessTypeList,
		func(p model.SimpleIncidentBusinessTypeV2) string {
			return *p.BusinessTypeId + " " + *p.CaseType
		}), fault+" 5")
}

func whatATicketNeeds(acme *customer) {
	templates := must(acme.osm.ListCaseTemplates(
		&model.ListCaseTemplatesRequest{BusinessTypeId: fault}))
	contains(each(templates.IncidentTemplateList, func(t model.IncidentTempV2) string {
		return *t.IncidentTemplateName
	}), "故障模板")
	parameters := must(acme.osm.ListExtendsParams(&model.ListExtendsParamsRequest{
		BusinessTypeId: fault, ProductCategoryId: ptr(elasticCloud),
	}))
	equal(each(parameters.ExtendsParams, func(p model.ExtendsParamV2) string {
		return *p.ParamKey
	}), []string{"instance_id"})
	equal(each(parameters.CommonParams, func(p model.CommonParamV2) int32 {
		return *p.IsRequired
	}), []int32{1})
	severities := must(acme.osm.ListSeverities(&model.ListSeveritiesRequest{
		BusinessTypeId: fault, ProductCategoryId: elasticCloud, XLanguage: ptr(english),
	}))
	equal([]any{*severities.Show, *(*severities.SeverityList)[0].Language}, []any{true, english})
}

func places(acme *customer) {
	abroad := must(acme.osm.ListRegions(&model.ListRegionsRequest{XSite: ptr[int32](1)}))
	equal(*(*abroad.DataCenterList)[0].Type, int32(1))
	areas := must(acme.osm.ListAreaCodes(&model.ListAreaCodesRequest{XLanguage: ptr(english)}))
	first := (*areas.AreaCodeList)[0]
	equal([]any{*first.Id, *first.AreaCode, *first.AreaName}, []any{int32(1), "86", "China"})
	regions := must(acme.osm.ListCustomersRegions(&model.ListCustomersRegionsRequest{}))
	contains(each(regions.RegionInfos, func(r model.Region) string { return *r.RegionId }),
		"cn-north-4")
}

func settingsOfTickets(acme *customer) {
	points := must(acme.osm.ListSatisfactionDimensions(&model.ListSatisfactionDimensionsRequest{}))
	equal(each(points.SatisfactionDimensionList,
		func(p model.SatisfactionDimensionSimpleInfoV2) int32 { return *p.SatisfactionId }),
		[]int32{1, 3})
	limits := must(acme.osm.ListCaseLimits(&model.ListCaseLimitsRequest{}))
	equal(*limits.Config.CreateCaseCcemailMaxCount, int32(5))
	value := must(acme.osm.ShowConfiguration(
		&model.ShowConfigurationRequest{ConfigKey: "case_urge_interval_minutes"}))
	equal(*value.ConfigValue, "30")
}

func quotaOfTickets(acme *customer) {
	unused := func() int32 {
		answer := must(acme.osm.ListCaseQuotas(
			&model.ListCaseQuotasRequest{BusinessTypeId: renewalFee}))
		equal(*answer.Total, int32(20))
		return *answer.UnUsed
	}
	before := unused()
	acme.asked("When?")
	equal(unused(), before-1)
}

func partners(acme *customer) {
	send("PUT", acme.path+"/accounts/acme/support", object{"partner": "solo"}, nil)
	privilege := must(acme.osm.ShowPartnersCasesPrivilege(
		&model.ShowPartnersCasesPrivilegeRequest{}))
	equal(*privilege.HasPrivilege, false)
	found := must(acme.osm.ShowPartnersServiceInfo(&model.ShowPartnersServiceInfoRequest{}))
	equal(*found.PartnersServiceInfo.CustomerId, acme.accounts["solo"].CustomerID)
}

// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
	"github.com/shopspring/decimal"
)

const (
	ec2     = "hws.service.type.ec2"
	vm      = "hws.resource.type.vm"
	project = "05041fea8a8025662f4ac00927982f3e"
)

func serviceTypes(acme *customer) {
	for language, name := range map[string]string{"zh_CN": "弹性云服务器", "en_US": "Elastic Cloud Server"} {
		answer := must(acme.bss.ListServiceTypes(
			&model.ListServiceTypesRequest{XLanguage: ptr(language), ServiceTypeName: ptr(name)}))
		contains(each(answer.ServiceTypes, func(s model.ServiceTypes) string {
			return *s.ServiceTypeCode + " " + *s.ServiceTypeName
		}), ec2+" "+name)
	}
}

func resourceTypes(acme *customer) {
	answer := must(acme.bss.ListResourceTypes(
		&model.ListResourceTypesRequest{Offset: ptr[int32](1), Limit: ptr[int32](3)}))
	equal([]any{len(*answer.ResourceTypes), *answer.TotalCount > 4}, []any{3, true})
}

func serviceResources(acme *customer) {
	answer := must(acme.bss.ListServiceResources(
		&model.ListServiceResourcesRequest{ServiceTypeCode: ec2}))
	contains(each(answer.Infos, func(i model.ServiceResourceInfo) string {
		return *i.BasicInfo.ResourceTypeCode
	}), vm)
}

func usageTypes(acme *customer) {
	answer := must(acme.bss.ListUsageTypes(&model.ListUsageTypesRequest{ResourceTypeCode: ptr(vm)}))
	contains(each(answer.UsageTypes, func(u model.UsageType) string { return *u.Code }), "Duration")
}

func measureUnits(acme *customer) {
	answer := must(acme.bss.ListMeasureUnits(&model.ListMeasureUnitsRequest{}))
	contains(each(answer.MeasureUnits, func(u model.MeasureUnitRest) string {
		return fmt.Sprint(*u.MeasureId, " ", *u.MeasureName)
	}), "4 小时")
}

func conversions(acme *customer) {
	answer := must(acme.bss.ListConversions(&model.ListConversionsRequest{MeasureType: ptr[int32](3)}))
	contains(each(answer.Conversions, func(c model.Conversion) [3]int64 {
		return [3]int64{int64(*c.MeasureId), int64(*c.RefMeasureId), *c.ConversionRatio}
	}), [3]int64{10, 11, 1024})
}

func provinces(acme *customer) {
	answer := must(acme.bss.ListProvinces(&model.ListProvincesRequest{Limit: ptr[int32](100)}))
	equal([]int{int(*answer.Count), len(*answer.Provinces)}, []int{31, 31})
	contains(*answer.Provinces, model.Province{Code: "CN-11", Name: "北京市"})
}

func cities(acme *customer) {
	answer := must(acme.bss.ListCities(&model.ListCitiesRequest{ProvinceCode: "CN-13"}))
	contains(*answer.Cities, model.City{Code: "CN-13-006", Name: "保定市"})
}

func counties(acme *customer) {
	answer := must(acme.bss.ListCounties(
		&model.ListCountiesRequest{CityCode: "CN-13-006", Limit: ptr[int32](100)}))
	contains(each(answer.Counties, func(c model.County) string { return c.Name }), "竞秀区")
}

func priceByUsage(acme *customer) {
	answer := must(acme.bss.ListOnDemandResourceRatings(&model.ListOnDemandResourceRatingsRequest{
		Body: &model.RateOnDemandReq{
			ProjectId: project,
			ProductInfos: []model.DemandProductInfo{{
				Id:               "1",
				CloudServiceType: ec2,
				ResourceType:     vm,
				ResourceSpec:     "c6.large.2.linux",
				Region:           "cn-north-4",
				UsageFactor:      "Duration",
				UsageValue:       ptr(decimal.NewFromInt(2)),
				UsageMeasureId:   4,
				SubscriptionNum:  3,
			}},
		},
	}))
	equal(each(answer.ProductRatingResults, func(r model.DemandProductRatingResult) string {
		return *r.Id
	}), []string{"1"})
	equal(answer.OfficialWebsiteAmount.IsPositive(), true)
	equal(answer.Amount.Equal(answer.OfficialWebsiteAmount.Sub(*answer.DiscountAmount)), true)
}

func priceByPeriod(acme *customer) {
	price := func(months int32) decimal.Decimal {
		answer := must(acme.bss.ListRateOnPeriodDetail(&model.ListRateOnPeriodDetailRequest{
			Body: &model.RateOnPeriodReq{
				ProjectId: project,
				ProductInfos: []model.PeriodProductInfo{{
					Id:               "1",
					CloudServiceType: ec2,
					ResourceType:     vm,
					ResourceSpec:     "s6.small.1.linux",
					Region:           "cn-north-4",
					PeriodType:       2,
					PeriodNum:        months,
					SubscriptionNum:  1,
				}},
			},
		}))
		return *answer.OfficialWebsiteRatingResult.OfficialWebsiteAmount
	}
	one := price(1)
	equal([]bool{one.IsPositive(), price(2).Equal(one.Add(one))}, []bool{true, true})
}

func resourceSpecs(acme *customer) {
	answer := must(acme.bss.ListResourceSpecs(&model.ListResourceSpecsRequest{
		Body: &model.ResourceSpecsQueryReq{
			CloudServiceType: ec2,
			ResourceType:     vm,
			RegionCode:       "cn-north-4",
			ChargeMode:       "1",
			Filters: &[]model.ResourceSpecsFilter{{
				Key:   model.GetResourceSpecsFilterKeyEnum().RESOURCE_SPEC,
				Value: "c6.2xlarge",
			}},
		},
	}))
	contains(each(answer.CloudServiceBasics, func(s model.CloudServiceBasic) string {
		return *s.ResourceSpec
	}), "c6.2xlarge.2.linux")
}

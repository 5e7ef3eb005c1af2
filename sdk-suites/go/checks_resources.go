// SPDX-License-Identifier: Apache-2.0

package main

import "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"

// held returns the resources that match a query.
func (s *customer) held(query *model.QueryResourcesReq) []model.OrderInstanceV2 {
	return *must(s.bss.ListPayPerUseCustomerResources(
		&model.ListPayPerUseCustomerResourcesRequest{Body: query})).Data
}

// server buys a server for one month and returns its id.
func (s *customer) server() string {
	return *s.held(&model.QueryResourcesReq{OrderId: ptr(s.paid())})[0].ResourceId
}

func (s *customer) resource(id string) model.OrderInstanceV2 {
	return s.held(&model.QueryResourcesReq{ResourceIds: &[]string{id}})[0]
}

func (s *customer) policy(id string) int { return int(*s.resource(id).ExpirePolicy) }

func (s *customer) turnOnRenewal(id string) {
	must(s.bss.AutoRenewalResources(&model.AutoRenewalResourcesRequest{
		ResourceId: id,
		Body:       &model.AutoRenewalResourcesReq{AutoRenewTimes: ptr[int32](3)},
	}))
}

func resources(acme *customer) {
	row := acme.held(&model.QueryResourcesReq{
		OrderId:          ptr(acme.paid()),
		OnlyMainResource: ptr[int32](1),
		Limit:            ptr[int32](10),
	})[0]
	equal([]any{int(*row.Status), *row.ResourceSpecCode}, []any{2, "s6.small.1.linux"})
}

func priceOfARenewal(acme *customer) {
	server := acme.server()
	answer := must(acme.bss.ListRenewRateOnPeriod(&model.ListRenewRateOnPeriodRequest{
		Body: &model.ListRenewRateOnPeriodReq{
			ResourceIds: []string{server, "none"},
			PeriodType:  2,
			PeriodNum:   1,
		},
	}))
	equal(each(answer.RenewInquiryResults, func(r model.RenewInquiryResultInfo) string {
		return *r.ResourceId + " " + *r.Amount
	}), []string{server + " 32.2"})
	equal(each(answer.FailResourceInfos, func(f model.FailResourceInfo) string {
		return *f.ErrorCode
	}), []string{"CBC.30050009"})
}

func renewal(acme *customer) {
	answer := must(acme.bss.RenewalResources(&model.RenewalResourcesRequest{
		Body: &model.RenewalResourcesReq{
			ResourceIds: []string{acme.server()},
			PeriodType:  2,
			PeriodNum:   1,
			IsAutoPay:   ptr[int32](1),
		},
	}))
	order := acme.details((*answer.OrderIds)[0]).OrderInfo
	equal([]int{int(*order.OrderType), int(*order.Status)}, []int{2, 5})
}

func automaticRenewal(acme *customer) {
	server := acme.server()
	acme.turnOnRenewal(server)
	equal(acme.policy(server), 3)
}

func automaticRenewalOff(acme *customer) {
	server := acme.server()
	acme.turnOnRenewal(server)
	must(acme.bss.CancelAutoRenewalResources(
		&model.CancelAutoRenewalResourcesRequest{ResourceId: server}))
	equal(acme.policy(server), 0)
}

func renewalSettings(acme *customer) {
	answer := must(acme.bss.SetResourcesRenewConfig(&model.SetResourcesRenewConfigRequest{
		Body: &model.RenewResourceConfigReq{
			ConfigName:  model.GetRenewResourceConfigReqConfigNameEnum().DEDUCTION_DATE,
			ConfigValue: "3",
		},
	}))
	equal(*answer.ErrorCode, "CBC.0000")
}

func unsubscription(acme *customer) {
	server := acme.server()
	answer := must(acme.bss.CancelResourcesSubscription(&model.CancelResourcesSubscriptionRequest{
		Body: &model.UnsubscribeResourcesReq{
			ResourceIds:     []string{server},
			UnsubscribeType: 1,
		},
	}))
	equal(len(*answer.OrderIds), 1)
	equal(int(*acme.resource(server).Status), 3)
}

func switchToUsage(acme *customer) {
	server := acme.server()
	answer := must(acme.bss.UpdatePeriodToOnDemand(&model.UpdatePeriodToOnDemandRequest{
		Body: &model.PeriodToOnDemandReq{Operation: "SET_UP", ResourceIds: []string{server}},
	}))
	equal(len(*answer.ErrorDetails), 0)
	equal(acme.policy(server), 1)
}

func switchToUsageAtOnce(acme *customer) {
	server := acme.server()
	answer := must(acme.bss.UpdatePeriodToOnDemandInstantly(
		&model.UpdatePeriodToOnDemandInstantlyRequest{
			Body: &model.PeriodToOnDemandInstantlyReq{ResourceIds: []string{server, "none"}},
		}))
	equal(each(answer.ToOndemandServiceResults, func(r model.ToOndemandServiceResult) string {
		return *r.Result
	}), []string{"SUCCESS", "FAIL"})
	equal(int(*acme.resource(server).Status), 3)
}

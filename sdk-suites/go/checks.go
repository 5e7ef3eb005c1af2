// SPDX-License-Identifier: Apache-2.0

package main

import (
	"reflect"
	"runtime"
	"sort"
	"strings"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

// check is a check of operations, separated by blanks, or of the SDK itself if there are none.
type check struct {
	operations string
	run        func(*customer)
}

var checks = []check{
	{"ShowCustomerAccountBalances", balances},
	{"ListCustomerAccountChangeRecords", accountChangeRecords},
	{"ListStoredValueCards", storedValueCards},
	{"ListSubCustomerCoupons", coupons},
	{"ListCustomerCouponChangeRecords", couponChangeRecords},
	{"ListCustomerOrders", orders},
	{"ShowCustomerOrderDetails", orderDetails},
	{"ListOrderCouponsByOrderId", couponsOfAnOrder},
	{"ListOrderDiscounts", discountsOfAnOrder},
	{"PayOrders", payment},
	{"CancelCustomerOrder", cancellation},
	{"ShowRefundOrderDetails", refundDetails},
	{"ListServiceTypes", serviceTypes},
	{"ListResourceTypes", resourceTypes},
	{"ListServiceResources", serviceResources},
	{"ListUsageTypes", usageTypes},
	{"ListMeasureUnits", measureUnits},
	{"ListConversions", conversions},
	{"ListProvinces", provinces},
	{"ListCities", cities},
	{"ListCounties", counties},
	{"ListOnDemandResourceRatings", priceByUsage},
	{"ListRateOnPeriodDetail", priceByPeriod},
	{"ListResourceSpecs", resourceSpecs},
	{"ListPayPerUseCustomerResources", resources},
	{"ListRenewRateOnPeriod", priceOfARenewal},
	{"RenewalResources", renewal},
	{"AutoRenewalResources", automaticRenewal},
	{"CancelAutoRenewalResources", automaticRenewalOff},
	{"SetResourcesRenewConfig", renewalSettings},
	{"CancelResourcesSubscription", unsubscription},
	{"UpdatePeriodToOnDemand", switchToUsage},
	{"UpdatePeriodToOnDemandInstantly", switchToUsageAtOnce},
	{"ListFreeResourceInfos", packageList},
	{"ListFreeResourceUsages", packageItems},
	{"ListFreeResourcesUsageRecords", packageRecords},
	{"ListResourceUsageSummary", summaryOfUsage},
	{"ListResourceUsage", samplesOfUsage},
	{"CreateEnterpriseProjectAuth", enterpriseProjects},
	{"ListEnterpriseOrganizations", organizations},
	{"ListEnterpriseSubCustomers", members},
	{"ShowMultiAccountTransferAmount", whatCanBeAllocated},
	{"ListEnterpriseMultiAccount", whatCanBeReclaimed},
	{"UpdateSubEnterpriseAmount", allocation},
	{"ReclaimSubEnterpriseAmount", reclaim},
	{"ListMultiAccountTransferCoupons", couponsToHandOver},
	{"ClaimEnterpriseMultiAccountCoupon", couponHandedOver},
	{"ListMultiAccountRetrieveCoupons", couponsToTakeBack},
	{"ReclaimEnterpriseMultiAccountCoupon", couponTakenBack},
	{"SendSmsVerificationCode", verificationCode},
	{"CreateSubEnterpriseAccount", newMember},
	{"ShowCustomerMonthlySum", monthlySum},
	{"ListCustomerBillsFeeRecords", transactions},
	{"ListCustomerselfResourceRecords", recordsByUsageType},
	{"ListCustomerselfResourceRecordDetails", recordsByResource},
	{"ListCosts", costs},
	{"ListCustomerBillsMonthlyBreakDown", breakdown},
	{"CreateCases ShowCaseStatus ShowCaseDetail", aNewTicket},
	{"ListCases ListOrderIncident ListCaseCounts", listsOfTickets},
	{"UpdateCases CreateScores ListCaseOperateLogs", lifeOfATicket},
	{"DownloadCases", exportOfTickets},
	{"UpdateCaseContactInfo", contactsOfATicket},
	{"CreateCaseExtendsParam ShowCaseExtendsParam", furtherParameters},
	{"CreateRelations ListRelation DeleteRelation", relatedTickets},
	{"CreateMessages ListMessages ListMoreInstantMessages RevokeMessage", messages},
	{"ListNewInstantMessages ListUnreadNewInstantMessages UpdateNewInstantMessagesRead", news},
	{"UploadJsonAccessories DownloadAccessories DeleteAccessories", attachment},
	{"UploadAccessory ListAccessoryAccessUrls", uploadedForm},
	{"DownloadImages ShowDownloadAccessoryUrl", image},
	{"ShowAccessoryLimits", limitsOfAttachments},
	{"CreateFeedback", report},
	{"ListCaseCategories ListProductCategories ListProblemTypes", whatATicketIsAbout},
	{"ListCaseTemplates ListExtendsParams ListSeverities", whatATicketNeeds},
	{"ListRegions ListAreaCodes ListCustomersRegions", places},
	{"ListSatisfactionDimensions ListCaseLimits ShowConfiguration", settingsOfTickets},
	{"ListCaseQuotas", quotaOfTickets},
	{"ShowPartnersCasesPrivilege ShowPartnersServiceInfo", partners},
	{"CheckNeedVerify SendVerifyCodes CheckVerifyCodes ListHasVerifiedContacts", verifiedNumber},
	{"ListCaseCcEmails ListSubCustomers", peopleOfTickets},
	{"ShowLatestPublishedAgreement SignPublishedAgreement ShowSignedLatestPublishedAgreement", agreement},
	{"CreatePrivileges ListPrivileges ShowCustomerPrivilegePolicy", privileges},
	{"CreateLabels ListLabels UpdateLabels DeleteLabels", labels},
	{"CreateCaseLabels ListCaseLabels DeleteCaseLabels", labelsOfATicket},
	{"ListAuthorizations UpdateAuthorizations ShowAuthorizationDetail", rejectedAuthorization},
	{"ConfirmAuthorizations ListHistorySessions ListHistoryOperateLogs ListTransportHistories", sessionOfSupport},
	{"ListAgencies ShowLoginType CheckHosts", howSupportLogsIn},
	{"ListDiagnoseResources CreateDiagnoseJob ListDiagnoseJob ListDiagnoseItems ListDiagnoseRecords CreateDiagnoseFeedback", diagnosis},
	{"", aRefusedRequestReturnsAnErrorOfTheSdk},
	{"", aWrongSecretIsRefused},
	{"", theSdkRequestsTheDomainFromIam},
	{"", aQueryWithSpecialCharactersHasAValidSignature},
	{"", aProgramIsRedirectedByAnEnvironmentVariable},
	{"", aProgramIsRedirectedByARegionsFile},
	{"", aProgramIsRedirectedByACredentialsFile},
	{"", aProgramWithKeysInItsCodeSetsTheDomain},
	{"", aProgramWithKeysInItsCodeOverridesTheIamEndpoint},
	{"", theVariableForTheDomainIsIgnoredIfTheKeysAreInTheCode},
}

func (c check) each() []string { return strings.Fields(c.operations) }

// isOf returns whether the sandbox has built all operations of a check.
func (c check) isOf(built map[string]bool) bool {
	for _, operation := range c.each() {
		if !built[operation] {
			return false
		}
	}
	return true
}

func (c check) name() string {
	if c.operations != "" {
		return c.operations
	}
	name := runtime.FuncForPC(reflect.ValueOf(c.run).Pointer()).Name()
	return name[strings.LastIndex(name, ".")+1:]
}

func balances(acme *customer) {
	answer := must(acme.bss.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	cash := (*answer.AccountBalances)[0]
	equal([]any{cash.AccountType, cash.Amount.String()}, []any{int32(1), "10000"})
}

func accountChangeRecords(acme *customer) {
	order := acme.paid()
	answer := must(acme.bss.ListCustomerAccountChangeRecords(
		&model.ListCustomerAccountChangeRecordsRequest{
			BalanceType: "BALANCE_TYPE_DEBIT", TradeId: &order,
		}))
	equal(each(answer.Records, func(r model.CustomerAccountChangeRecord) string {
		return *r.ChangeAmount + " " + *r.BalanceAfterChange
	}), []string{"80.00 9920.00"})
}

func storedValueCards(acme *customer) {
	card := acme.grant("card", object{"amount": "200.00"})
	answer := must(acme.bss.ListStoredValueCards(
		&model.ListStoredValueCardsRequest{Status: 1, CardId: &card}))
	equal(each(answer.StoredValueCards, func(c model.UserStoredValueCard) string {
		return *c.Balance
	}), []string{"200.00"})
}

func coupons(acme *customer) {
	coupon := acme.grant("coupon", object{"type": "cash", "amount": "30.00"})
	answer := must(acme.bss.ListSubCustomerCoupons(
		&model.ListSubCustomerCouponsRequest{CouponId: &coupon}))
	equal(each(answer.UserCoupons, func(c model.IQueryUserCouponsResultV2) float64 {
		return *c.FaceValue
	}), []float64{30})
}

func couponChangeRecords(acme *customer) {
	coupon := acme.grant("coupon", object{"type": "cash", "amount": "30.00"})
	answer := must(acme.bss.ListCustomerCouponChangeRecords(
		&model.ListCustomerCouponChangeRecordsRequest{
			BalanceType: "BALANCE_TYPE_COUPON", CouponId: &coupon,
		}))
	equal(each(answer.Records, func(r model.CustomerCouponChangeRecord) string {
		return *r.RevenueExpenseType + " " + *r.ChangeAmount
	}), []string{"REVENUE 30.00"})
}

func orders(acme *customer) {
	order := acme.buyServer()
	answer := must(acme.bss.ListCustomerOrders(
		&model.ListCustomerOrdersRequest{Status: ptr[int32](6), Limit: ptr[int32](100)}))
	ids := each(answer.OrderInfos, func(o model.CustomerOrderV2) string { return *o.OrderId })
	contains(ids, order)
	equal(int(*answer.TotalCount), len(ids))
}

func orderDetails(acme *customer) {
	answer := acme.details(acme.buyServer())
	equal(*answer.OrderInfo.AmountAfterDiscount, 80.0)
	equal(each(answer.OrderLineItems, func(l model.OrderLineItemEntityV2) string {
		return *l.ProductSpecDesc
	}), []string{"s6.small.1.linux"})
}

func couponsOfAnOrder(acme *customer) {
	coupon := acme.grant("coupon", object{"type": "cash", "amount": "30.00"})
	answer := must(acme.bss.ListOrderCouponsByOrderId(
		&model.ListOrderCouponsByOrderIdRequest{OrderId: acme.buyServer()}))
	contains(each(answer.UserCoupons, func(c model.CouponInfoV2) string { return *c.CouponId }), coupon)
}

func discountsOfAnOrder(acme *customer) {
	discount := acme.grant("discount", object{"type": "commercial", "ratio": "0.90"})
	answer := must(acme.bss.ListOrderDiscounts(&model.ListOrderDiscountsRequest{
		OrderId: acme.buy("rds", "rds.vm", "rds.mysql.n1.large.2"),
	}))
	contains(each(answer.Discounts, func(d model.DiscountInfoV3) string { return d.DiscountId }), discount)
}

func payment(acme *customer) {
	coupon := acme.grant("coupon", object{"type": "cash", "amount": "30.00"})
	order := acme.buyServer()
	must(acme.bss.PayOrders(&model.PayOrdersRequest{
		Body: &model.PayCustomerOrderV3Req{
			OrderId:     order,
			UseCoupon:   "YES",
			CouponInfos: &[]model.CouponSimpleInfoOrderPayV3{{Id: coupon, Type: 301}},
			UseDiscount: "NO",
		},
	}))
	paid := acme.details(order).OrderInfo
	equal([]any{*paid.Status, *paid.AmountInfo.CouponAmount}, []any{int32(5), 30.0})
}

func cancellation(acme *customer) {
	order := acme.buyServer()
	must(acme.bss.CancelCustomerOrder(&model.CancelCustomerOrderRequest{
		Body: &model.CancelCustomerOrderReq{OrderId: order},
	}))
	equal(*acme.details(order).OrderInfo.Status, int32(4))
}

func refundDetails(acme *customer) {
	order := acme.paid()
	refund := acme.order("/orders/"+order+"/refunds", object{"consumed": "10.00"})
	answer := must(acme.bss.ShowRefundOrderDetails(
		&model.ShowRefundOrderDetailsRequest{OrderId: refund}))
	found := each(answer.RefundInfos, func(i model.OrderRefundInfoV2) string {
		return i.Amount.String() + " of " + *i.BaseOrderId
	})
	sort.Strings(found)
	equal(found, []string{"-70 of " + order, "10 of " + order})
}

func aRefusedRequestReturnsAnErrorOfTheSdk(acme *customer) {
	assertRefused(acme.pay(acme.paid()), 400, "CBC.99003106", "orders.pay.only-pending")
}

func aWrongSecretIsRefused(acme *customer) {
	client := bss.NewBssClient(must(
		acme.builder(acme.keys().WithSk("wrong-secret")).WithEndpoint(endpoint).SafeBuild()))
	_, err := client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{})
	assertRefused(err, 401, "APIGW.0301", "gateway.auth.signature-matches")
}

func theSdkRequestsTheDomainFromIam(acme *customer) {
	client := bss.NewBssClient(must(
		acme.builder(acme.keys().WithIamEndpointOverride(endpoint)).
			WithRegion(region.NewRegion("cn-north-1", endpoint)).SafeBuild()))
	answer := must(client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	equal(*answer.Currency, "CNY")
	equal(acme.wasCalled("KeystoneListAuthDomains", ""), true)
}

func aQueryWithSpecialCharactersHasAValidSignature(acme *customer) {
	answer := must(acme.bss.ListCustomerAccountChangeRecords(
		&model.ListCustomerAccountChangeRecordsRequest{
			BalanceType: "BALANCE_TYPE_DEBIT", TradeId: ptr("云 +&=/~*%25'!()"),
		}))
	equal(*answer.TotalCount, int32(0))
}

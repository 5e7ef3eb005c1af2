// SPDX-License-Identifier: Apache-2.0

package main

import (
	"regexp"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

const (
	phone = "18812348888"
	cash  = "BALANCE_TYPE_DEBIT"
)

func (s *customer) dev() string { return s.accounts["acme-dev"].CustomerID }

func (s *customer) allocate(amount string) {
	must(s.bss.UpdateSubEnterpriseAmount(&model.UpdateSubEnterpriseAmountRequest{
		Body: &model.TransferEnterpriseMultiAccountReq{CustomerId: s.dev(), Amount: amount},
	}))
}

func (s *customer) allocatable() string {
	answer := must(s.bss.ShowMultiAccountTransferAmount(
		&model.ShowMultiAccountTransferAmountRequest{BalanceType: cash}))
	return (*answer.AmountInfos)[0].AvailTransferAmount.String()
}

func (s *customer) reclaimable() string {
	answer := must(s.bss.ListEnterpriseMultiAccount(
		&model.ListEnterpriseMultiAccountRequest{SubCustomerId: s.dev(), BalanceType: cash}))
	return (*answer.AmountInfos)[0].AvailRetrieveAmount.String()
}

// handOver hands half of a new coupon of 30.00 to acme-dev and returns the ids of both coupons.
func (s *customer) handOver() (string, string) {
	coupon := s.grant("coupon", object{"type": "cash", "amount": "30.00"})
	answer := must(s.bss.ClaimEnterpriseMultiAccountCoupon(
		&model.ClaimEnterpriseMultiAccountCouponRequest{
			Body: &model.TransferEnterpriseMultiAccountCouponReq{
				CustomerId: s.dev(), CouponId: coupon, Amount: "15.00",
			},
		}))
	return coupon, *answer.SubCouponId
}

func (s *customer) sendCode() {
	must(s.bss.SendSmsVerificationCode(&model.SendSmsVerificationCodeRequest{
		Body: &model.SendSmVerificationCodeReq{
			MobilePhone: phone,
			SmTemplateArgs: []model.TemplateArgs{
				{Key: "sub_customer_name", Value: "sub_test_001"},
			},
		},
	}))
}

func enterpriseProjects(acme *customer) {
	must(acme.bss.CreateEnterpriseProjectAuth(&model.CreateEnterpriseProjectAuthRequest{}))
	order := acme.order("/orders", object{
		"account":                 "acme",
		"enterprise_project_id":   "web",
		"enterprise_project_name": "Web shop",
		"lines":                   []object{line("ec2", "vm", "s6.small.1.linux")},
	})
	answer := must(acme.bss.ListCustomerOrders(&model.ListCustomerOrdersRequest{OrderId: &order}))
	projects := (*answer.OrderInfos)[0].EnterpriseProjects
	equal(each(projects, func(p model.EnterpriseProject) string {
		return *p.Id + " " + *p.Name
	}), []string{"web Web shop"})
}

func organizations(acme *customer) {
	answer := must(acme.bss.ListEnterpriseOrganizations(
		&model.ListEnterpriseOrganizationsRequest{RecursiveQuery: ptr[int32](1)}))
	name := func(n model.EmChildNodeV2) string { return *n.Name }
	contains(each(answer.ChildNodes, name), "Engineering")
	contains(each((*answer.ChildNodes)[0].ChildNodes, name), "Platform")
}

func members(acme *customer) {
	answer := must(acme.bss.ListEnterpriseSubCustomers(&model.ListEnterpriseSubCustomersRequest{
		SubCustomerAccountName: ptr("dev"), FuzzyQuery: ptr[int32](1),
	}))
	equal(each(answer.SubCustomerInfos, func(i model.SubCustomerInfoV2) string {
		return *i.Id + " " + *i.Name + " " + *i.OrgName
	}), []string{acme.dev() + " acme-dev Platform"})
}

func whatCanBeAllocated(acme *customer) { equal(acme.allocatable(), "10000") }

func whatCanBeReclaimed(acme *customer) {
	acme.allocate("60.00")
	equal(acme.reclaimable(), "60")
}

func allocation(acme *customer) {
	acme.allocate("60.00")
	equal(acme.allocatable(), "9940")
}

func reclaim(acme *customer) {
	acme.allocate("60.00")
	must(acme.bss.ReclaimSubEnterpriseAmount(&model.ReclaimSubEnterpriseAmountRequest{
		Body: &model.RetrieveEnterpriseMultiAccountReq{
			CustomerId: acme.dev(), Amount: "20.00", BalanceType: ptr(cash),
		},
	}))
	equal([]string{acme.allocatable(), acme.reclaimable()}, []string{"9960", "40"})
}

func couponsToHandOver(acme *customer) {
	coupon := acme.grant("coupon", object{"type": "cash", "amount": "30.00"})
	answer := must(acme.bss.ListMultiAccountTransferCoupons(
		&model.ListMultiAccountTransferCouponsRequest{Limit: ptr[int32](100)}))
	contains(each(answer.AvailTransferCoupons, func(c model.AvailTransferCoupon) string {
		return *c.CouponId + " " + *c.Balance
	}), coupon+" 30.00")
}

func couponHandedOver(acme *customer) {
	coupon, subCoupon := acme.handOver()
	equal(subCoupon != coupon, true)
	answer := must(acme.bss.ListSubCustomerCoupons(
		&model.ListSubCustomerCouponsRequest{CouponId: &coupon}))
	equal(each(answer.UserCoupons, func(c model.IQueryUserCouponsResultV2) float64 {
		return *c.Balance
	}), []float64{15})
}

func couponsToTakeBack(acme *customer) {
	coupon, subCoupon := acme.handOver()
	answer := must(acme.bss.ListMultiAccountRetrieveCoupons(
		&model.ListMultiAccountRetrieveCouponsRequest{SubCustomerId: acme.dev()}))
	equal(each(answer.AvailRetrieveCoupons, func(c model.AvailRetrieveCoupons) string {
		return *c.CouponId + " " + *c.SubCouponId + " " + *c.Balance
	}), []string{coupon + " " + subCoupon + " 15.00"})
}

func couponTakenBack(acme *customer) {
	coupon, subCoupon := acme.handOver()
	answer := must(acme.bss.ReclaimEnterpriseMultiAccountCoupon(
		&model.ReclaimEnterpriseMultiAccountCouponRequest{
			Body: &model.RetrieveEnterpriseMultiAccountCouponReq{
				CustomerId: acme.dev(), CouponId: coupon, SubCouponId: subCoupon,
			},
		}))
	equal(*answer.RealRetrieveAmout, "15.00")
}

func verificationCode(acme *customer) {
	acme.sendCode()
	equal(regexp.MustCompile(`^\d{6}$`).MatchString(acme.sentCode(phone)), true)
}

func newMember(acme *customer) {
	acme.sendCode()
	tree := must(acme.bss.ListEnterpriseOrganizations(&model.ListEnterpriseOrganizationsRequest{}))
	must(acme.bss.CreateSubEnterpriseAccount(&model.CreateSubEnterpriseAccountRequest{
		Body: &model.CreateSubCustomerReqV2{
			PartyId:                    *tree.RootId,
			DisplayName:                ptr("New team"),
			SubCustomerAssociationType: 1,
			PermissionIds:              &[]string{"READ_FINANCE_INFO", "READ_CONSUME_BILL"},
			NewSubCustomer: &model.NewCustomerV2{
				CustomerName:     "sub_test_001",
				Password:         "Ab3dEf7h9",
				MobilePhone:      ptr(phone),
				VerificationCode: ptr(acme.sentCode(phone)),
			},
			FinancialCustody: ptr[int32](0),
		},
	}))
	answer := must(acme.bss.ListEnterpriseSubCustomers(
		&model.ListEnterpriseSubCustomersRequest{SubCustomerDisplayName: ptr("New team")}))
	equal(each(answer.SubCustomerInfos, func(i model.SubCustomerInfoV2) string {
		return *i.Name + " " + *i.OrgId
	}), []string{"sub_test_001 " + *tree.RootId})
}

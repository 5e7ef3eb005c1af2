// SPDX-License-Identifier: Apache-2.0

package main

import (
	"strconv"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

// monthOfPurchase buys a server for 80.00 and returns the month of its bill and the order.
func (s *customer) monthOfPurchase() (string, string) {
	send("PUT", s.path+"/settings", object{"bills": "at_once"}, nil)
	order := s.paid()
	var clock struct{ Now time.Time }
	send("GET", s.path+"/clock", nil, &clock)
	beijing := time.FixedZone("GMT+8", 8*60*60)
	return clock.Now.In(beijing).Format("2006-01"), order
}

func costs(acme *customer) {
	month, _ := acme.monthOfPurchase()
	answer := must(acme.bss.ListCosts(&model.ListCostsRequest{
		Body: &model.ListCostsReq{
			TimeCondition: &model.TimeCondition{
				TimeMeasureId: 2, BeginTime: month, EndTime: month,
			},
			Groupby:    []model.GroupBy{{Type: "dimension", Key: "RES_SPEC_CODE"}},
			CostType:   "ORIGINAL_COST",
			AmountType: "PAYMENT_AMOUNT",
			Filters: &[]model.FilterV2{{
				Operator: 0,
				FilterFactor: &model.FilterFactor{
					Key: "CHARGING_MODE", Value: []string{"1"},
				},
			}},
			Limit: ptr[int32](1000),
		},
	}))
	equal(*answer.Currency, "CNY")
	for _, group := range *answer.CostData {
		if *(*group.Dimensions)[0].Value == "s6.small.1.linux" {
			amount := must(strconv.ParseFloat(*group.AmountByCosts, 64))
			equal(amount >= 80, true)
			equal(*(*group.Costs)[0].TimeDimensionValue, month)
			return
		}
	}
	panic("no costs of the server")
}

func breakdown(acme *customer) {
	month, order := acme.monthOfPurchase()
	answer := must(acme.bss.ListCustomerBillsMonthlyBreakDown(
		&model.ListCustomerBillsMonthlyBreakDownRequest{
			SharedMonth:  month,
			ChargingMode: ptr[int32](1),
			Limit:        ptr[int32](1000),
		}))
	found := 0
	for _, row := range *answer.Details {
		if *row.OrderId == order {
			equal(int(*row.BillType), 1)
			equal(row.ConsumeAmount.String(), "80")
			found++
		}
	}
	equal(found, 1)
}

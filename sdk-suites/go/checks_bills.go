// SPDX-License-Identifier: Apache-2.0

package main

import (
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

// monthOfUse uses a server for 0.37 an hour and returns the month in which an hour of it is billed.
func (s *customer) monthOfUse() string {
	send("POST", s.path+"/pay-per-use", object{
		"account":            "acme",
		"service_type_code":  "hws.service.type.ec2",
		"resource_type_code": "hws.resource.type.vm",
		"resource_spec":      "ac3.large.2.linux",
		"region_code":        "cn-north-4",
		"name":               "front",
	}, nil)
	send("POST", s.path+"/clock/advance", object{"by": "PT3H"}, nil)
	var clock struct{ Now time.Time }
	send("GET", s.path+"/clock", nil, &clock)
	beijing := time.FixedZone("GMT+8", 8*60*60)
	return clock.Now.Add(-2 * time.Hour).In(beijing).Format("2006-01")
}

func monthlySum(acme *customer) {
	send("PUT", acme.path+"/settings", object{"bills": "at_once"}, nil)
	answer := must(acme.bss.ShowCustomerMonthlySum(&model.ShowCustomerMonthlySumRequest{
		BillCycle: acme.monthOfUse(),
		Method:    ptr("oneself"),
		Limit:     ptr[int32](100),
	}))
	equal([]any{*answer.Currency, int(*answer.MeasureId)}, []any{"CNY", 1})
	found := false
	for _, row := range *answer.BillSums {
		found = found || *row.ChargingMode == 3 && *row.BillType == 1
	}
	equal(found, true)
}

func transactions(acme *customer) {
	answer := must(acme.bss.ListCustomerBillsFeeRecords(&model.ListCustomerBillsFeeRecordsRequest{
		BillCycle:       acme.monthOfUse(),
		ChargingMode:    ptr[int32](3),
		ServiceTypeCode: ptr("hws.service.type.ec2"),
	}))
	row := (*answer.Records)[0]
	equal([]int{int(*row.BillType), int(*row.Status), int(*row.ProviderType)}, []int{5, 1, 1})
}

func recordsByUsageType(acme *customer) {
	answer := must(acme.bss.ListCustomerselfResourceRecords(
		&model.ListCustomerselfResourceRecordsRequest{
			XLanguage:  ptr("en_US"),
			Cycle:      acme.monthOfUse(),
			ChargeMode: ptr("3"),
			Limit:      ptr[int32](1000),
		}))
	for _, row := range *answer.FeeRecords {
		if *row.ResourceName == "front" {
			equal([]any{*row.UsageType, int(*row.UsageMeasureId), *row.ChargeMode, *row.Unit},
				[]any{"Duration", 6, "3", "yuan/hour"})
			return
		}
	}
	panic("no record of the server")
}

func recordsByResource(acme *customer) {
	answer := must(acme.bss.ListCustomerselfResourceRecordDetails(
		&model.ListCustomerselfResourceRecordDetailsRequest{
			Body: &model.QueryResRecordsDetailReq{
				Cycle:             acme.monthOfUse(),
				ChargeMode:        ptr[int32](3),
				StatisticType:     ptr[int32](1),
				IncludeZeroRecord: ptr(false),
			},
		}))
	found := 0
	for _, row := range *answer.MonthlyRecords {
		if *row.ResourceName == "front" {
			equal([]int{int(*row.BillType), int(*row.ChargeMode)}, []int{5, 3})
			found++
		}
	}
	equal(found, 1)
}

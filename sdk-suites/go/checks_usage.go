// SPDX-License-Identifier: Apache-2.0

package main

import (
	"strconv"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

const (
	contentDelivery = "hws.service.type.cdn"
	contentResource = "hws.resource.type.cdn"
	percentile      = "95peak_1000"
)

// bandwidth is the use of 128.5 Mbps for a whole month.
type bandwidth struct {
	resource string
	month    string
	days     int
}

// afterAMonth lets bandwidth be used and billed by the 95th percentile.
func afterAMonth(acme *customer) bandwidth {
	var begun struct {
		ResourceID string `json:"resource_id"`
	}
	send("POST", acme.path+"/pay-per-use", object{
		"account":            "acme",
		"service_type_code":  contentDelivery,
		"resource_type_code": contentResource,
		"resource_spec":      "cdn.95peak_1000",
		"region_code":        "cn-north-4",
		"usage":              object{"pattern": "flat", "level": "128.5"},
	}, &begun)
	today := time.Now().UTC().Add(8 * time.Hour)
	first := time.Date(today.Year(), today.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	send("POST", acme.path+"/clock/advance", object{"by": "P70D"}, nil)
	return bandwidth{begun.ResourceID, first.Format("2006-01"), first.AddDate(0, 1, -1).Day()}
}

func summaryOfUsage(acme *customer) {
	used := afterAMonth(acme)
	answer := must(acme.bss.ListResourceUsageSummary(&model.ListResourceUsageSummaryRequest{
		BillCycle:        used.month,
		ServiceTypeCode:  contentDelivery,
		ResourceTypeCode: contentResource,
		UsageType:        percentile,
	}))
	contains(each(answer.SummaryUsageInfoList, func(row model.StatUsageSummaryInfo) string {
		return *row.ResourceId + " " + *row.ActualDays + " " + *row.BandWidth
	}), used.resource+" "+strconv.Itoa(used.days)+" 128.5")
	equal((*answer.SummaryUsageInfoList)[0].MonthlyPeakBandWidth, (*string)(nil))
}

func samplesOfUsage(acme *customer) {
	used := afterAMonth(acme)
	answer := must(acme.bss.ListResourceUsage(&model.ListResourceUsageRequest{
		BillCycle:        used.month,
		ServiceTypeCode:  contentDelivery,
		ResourceTypeCode: contentResource,
		UsageType:        percentile,
		ResourceId:       used.resource,
		Limit:            ptr(int32(1000)),
	}))
	equal(*answer.TotalCount, int32(used.days*288))
	equal(*answer.BandWidth, "128.5")
	equal(len(*answer.UsageInfoList), 1000)
	sample := (*answer.UsageInfoList)[0]
	equal(*sample.Usage, "128.5")
	equal((*sample.StatTime)[10:], "T16:00:00Z")
}

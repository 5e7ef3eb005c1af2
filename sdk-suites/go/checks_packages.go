// SPDX-License-Identifier: Apache-2.0

package main

import (
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

// packageOf returns the package of acme in the scenario default: 100 GB of storage, of which 39.5 GB
// are used.
func packageOf(acme *customer) model.FreeResourcePackageV3 {
	answer := must(acme.bss.ListFreeResourceInfos(&model.ListFreeResourceInfosRequest{
		Body: &model.ListFreeResourceInfosReq{
			ServiceTypeCodeList: &[]string{"hws.service.type.obs"},
		},
	}))
	equal(len(*answer.FreeResourcePackages), 1)
	return (*answer.FreeResourcePackages)[0]
}

func packageList(acme *customer) {
	found := packageOf(acme)
	equal(*found.Status, int32(1))
	equal(*(*found.FreeResources)[0].Amount, "60.5")
}

func packageItems(acme *customer) {
	item := *(*packageOf(acme).FreeResources)[0].FreeResourceId
	answer := must(acme.bss.ListFreeResourceUsages(&model.ListFreeResourceUsagesRequest{
		Body: &model.ListFreeResourceUsagesReq{FreeResourceIds: []string{item}},
	}))
	contains(each(answer.FreeResources, func(f model.FreeResourceDetail) string {
		return f.Amount.String() + " of " + f.OriginalAmount.String()
	}), "60.5 of 100")
}

func packageRecords(acme *customer) {
	day := func(days int) string { return time.Now().AddDate(0, 0, days).Format("2006-01-02") }
	answer := must(acme.bss.ListFreeResourcesUsageRecords(
		&model.ListFreeResourcesUsageRecordsRequest{
			DeductTimeBegin: day(-30), DeductTimeEnd: day(1),
		}))
	contains(each(answer.FreeResourceRecords, func(r model.FreeResourceRecord) string {
		return *r.UsedAmount
	}), "39.5")
}

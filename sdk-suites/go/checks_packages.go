// SPDX-License-Identifier: Apache-2.0

package main

import (
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
)

// packageOf is what acme holds in the scenario default: 100 GB of storage, 39.5 GB of which are used.
func packageOf(acme *shop) model.FreeResourcePackageV3 {
	answer := got(acme.bss.ListFreeResourceInfos(&model.ListFreeResourceInfosRequest{
		Body: &model.ListFreeResourceInfosReq{
			ServiceTypeCodeList: &[]string{"hws.service.type.obs"},
		},
	}))
	equal(len(*answer.FreeResourcePackages), 1)
	return (*answer.FreeResourcePackages)[0]
}

func packageList(acme *shop) {
	found := packageOf(acme)
	equal(*found.Status, int32(1))
	equal(*(*found.FreeResources)[0].Amount, "60.5")
}

func packageItems(acme *shop) {
	item := *(*packageOf(acme).FreeResources)[0].FreeResourceId
	answer := got(acme.bss.ListFreeResourceUsages(&model.ListFreeResourceUsagesRequest{
		Body: &model.ListFreeResourceUsagesReq{FreeResourceIds: []string{item}},
	}))
	holds(each(answer.FreeResources, func(f model.FreeResourceDetail) string {
		return f.Amount.String() + " of " + f.OriginalAmount.String()
	}), "60.5 of 100")
}

func packageRecords(acme *shop) {
	day := func(days int) string { return time.Now().AddDate(0, 0, days).Format("2006-01-02") }
	answer := got(acme.bss.ListFreeResourcesUsageRecords(
		&model.ListFreeResourcesUsageRecordsRequest{
			DeductTimeBegin: day(-30), DeductTimeEnd: day(1),
		}))
	holds(each(answer.FreeResourceRecords, func(r model.FreeResourceRecord) string {
		return *r.UsedAmount
	}), "39.5")
}

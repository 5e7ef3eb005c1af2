// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/region"
)

const fixedProgram = "fixed"

// fixed is a program with everything in its code: keys, and the vendor's address in a constant.
func fixed() {
	credentials := must(global.NewCredentialsBuilder().
		WithAk("OCEACMEMASTER0000001").
		WithSk("acme-master-secret-key-for-the-sandbox-1").
		SafeBuild())
	builder := bss.BssClientBuilder().WithRegion(region.CN_NORTH_1).WithCredential(credentials)
	client := bss.NewBssClient(must(builder.SafeBuild()))
	answer := must(client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	fmt.Println("balance in " + *answer.Currency)
}

// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/region"
)

const redirectedProgram = "redirected"

// redirected is a program that knows nothing of the sandbox: keys and endpoints come from its
// environment.
func redirected() {
	builder := bss.BssClientBuilder().WithRegion(got(region.SafeValueOf("cn-north-1")))
	client := bss.NewBssClient(got(builder.SafeBuild()))
	answer := got(client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	fmt.Println("balance in " + *answer.Currency)
}

func aProgramIsRedirectedByItsEnvironment(acme *shop) {
	redirect(acme, "HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1="+endpoint)
}

func aProgramIsRedirectedByAFileOfRegions(acme *shop) {
	folder := got(os.MkdirTemp("", "regions"))
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "regions.yaml")
	text := "BSS:\n- id: cn-north-1\n  endpoint: " + endpoint + "\n"
	must(os.WriteFile(file, []byte(text), 0o600))
	redirect(acme, "HUAWEICLOUD_SDK_REGIONS_FILE="+file)
}

// redirect runs the program as acme. It is given the id of the account, because this SDK puts
// https:// before an endpoint of IAM from the environment and could not ask for it.
func redirect(acme *shop, variable string) {
	program := exec.Command(got(os.Executable()), redirectedProgram)
	program.Env = append(os.Environ(), variable,
		"HUAWEICLOUD_SDK_AK="+acme.acme.AccessKey,
		"HUAWEICLOUD_SDK_SK="+acme.acme.SecretKey,
		"HUAWEICLOUD_SDK_DOMAIN_ID="+acme.acme.CustomerID)
	output, err := program.CombinedOutput()
	if err != nil {
		panic(string(output))
	}
	equal(string(output), "balance in CNY\n")
}

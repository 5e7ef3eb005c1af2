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

// redirected is a program without any sandbox code. Its keys and endpoints come from the environment.
func redirected() {
	builder := bss.BssClientBuilder().WithRegion(must(region.SafeValueOf("cn-north-1")))
	client := bss.NewBssClient(must(builder.SafeBuild()))
	answer := must(client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	fmt.Println("balance in " + *answer.Currency)
}

func aProgramIsRedirectedByAnEnvironmentVariable(acme *customer) {
	redirect(acme, "HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1="+endpoint)
}

func aProgramIsRedirectedByARegionsFile(acme *customer) {
	folder := must(os.MkdirTemp("", "regions"))
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "regions.yaml")
	text := "BSS:\n- id: cn-north-1\n  endpoint: " + endpoint + "\n"
	noError(os.WriteFile(file, []byte(text), 0o600))
	redirect(acme, "HUAWEICLOUD_SDK_REGIONS_FILE="+file)
}

// redirect runs the program as acme. The id of the account is passed as well, because this SDK puts
// https:// before an IAM endpoint from the environment and therefore cannot request the id.
func redirect(acme *customer, variable string) {
	output, err := program([]string{
		variable,
		"HUAWEICLOUD_SDK_AK=" + acme.acme.AccessKey,
		"HUAWEICLOUD_SDK_SK=" + acme.acme.SecretKey,
		"HUAWEICLOUD_SDK_DOMAIN_ID=" + acme.acme.CustomerID,
	}, redirectedProgram)
	noError(err)
	equal(output, "balance in CNY\n")
}

// program runs this binary as another program and returns what it printed. The error holds it, too.
func program(variables []string, arguments ...string) (string, error) {
	command := exec.Command(must(os.Executable()), arguments...)
	command.Env = append(os.Environ(), variables...)
	output, err := command.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, output)
	}
	return string(output), err
}

// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/region"
)

const (
	keysInCodeProgram = "keys-in-code"
	// An IAM that refuses every connection, so that no check leaves this machine.
	noIam = "HUAWEICLOUD_SDK_IAM_ENDPOINT=https://127.0.0.1:1"
)

// keysInCode is a program that does not take its keys from the environment, only the endpoint of
// its region. It sets the id of its account, or the IAM that returns it, in its code as well.
func keysInCode(accessKey, secretKey, way, value string) {
	credentials := global.NewCredentialsBuilder().WithAk(accessKey).WithSk(secretKey)
	switch way {
	case "domain":
		credentials.WithDomainId(value) // the customer_id of the account
	case "iam":
		credentials.WithIamEndpointOverride(value) // such as http://127.0.0.1:8080
	}
	builder := bss.BssClientBuilder().
		WithCredential(must(credentials.SafeBuild())).
		WithRegion(must(region.SafeValueOf("cn-north-1")))
	client := bss.NewBssClient(must(builder.SafeBuild()))
	answer := must(client.ShowCustomerAccountBalances(&model.ShowCustomerAccountBalancesRequest{}))
	fmt.Println("balance in " + *answer.Currency)
}

func aProgramWithKeysInItsCodeSetsTheDomain(acme *customer) {
	output, err := acme.keysInCode("domain", acme.acme.CustomerID)
	noError(err)
	equal(output, "balance in CNY\n")
}

func aProgramWithKeysInItsCodeOverridesTheIamEndpoint(acme *customer) {
	output, err := acme.keysInCode("iam", endpoint)
	noError(err)
	equal(output, "balance in CNY\n")
	equal(acme.wasCalled("KeystoneListAuthDomains", ""), true)
}

// The guide says so. If this check fails, the SDK has learned it, and the guide is wrong.
func theVariableForTheDomainIsIgnoredIfTheKeysAreInTheCode(acme *customer) {
	output, err := acme.keysInCode("nothing", "")
	equal(err != nil, true)
	equal(strings.Contains(output, "failed to get domain id automatically"), true)
}

func (s *customer) keysInCode(way, value string) (string, error) {
	return program([]string{
		"HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=" + endpoint,
		"HUAWEICLOUD_SDK_DOMAIN_ID=" + s.acme.CustomerID,
		noIam,
	}, keysInCodeProgram, s.acme.AccessKey, s.acme.SecretKey, way, value)
}

// A file of credentials may have an IAM endpoint with http://, which the variable may not.
func aProgramIsRedirectedByACredentialsFile(acme *customer) {
	folder := must(os.MkdirTemp("", "credentials"))
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "credentials")
	text := "[global]\nak = " + acme.acme.AccessKey + "\nsk = " + acme.acme.SecretKey +
		"\niam_endpoint = " + endpoint + "\n"
	noError(os.WriteFile(file, []byte(text), 0o600))

	output, err := program([]string{
		"HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=" + endpoint,
		"HUAWEICLOUD_SDK_CREDENTIALS_FILE=" + file,
		noIam,
	}, redirectedProgram)
	noError(err)
	equal(output, "balance in CNY\n")
	equal(acme.wasCalled("KeystoneListAuthDomains", ""), true)
}

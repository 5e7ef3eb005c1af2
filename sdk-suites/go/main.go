// SPDX-License-Identifier: Apache-2.0

// Tests a running sandbox, at the address in OCE_ENDPOINT, with the vendor's SDK for Go. Runs each
// check in its own world and compares the operations with those of the sandbox.
package main

import (
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"sort"
	"strings"

	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	osm "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2"
)

const sdk = "github.com/huaweicloud/huaweicloud-sdk-go-v3"

// Operations of the sandbox that this version of the SDK does not have.
var missingInSdk = []string{"ListBusinessDiscountInfo"}

func main() {
	if len(os.Args) > 1 && os.Args[1] == redirectedProgram {
		redirected()
		return
	}
	if len(os.Args) > 1 && os.Args[1] == fixedProgram {
		fixed()
		return
	}
	if len(os.Args) > 1 && os.Args[1] == keysInCodeProgram {
		keysInCode(os.Args[2], os.Args[3], os.Args[4], os.Args[5])
		return
	}
	built := builtOperations()
	called, failed := map[string]bool{}, 0
	fail := func(name string, reason any) {
		fmt.Printf("FAIL  %s: %v\n", name, reason)
		failed++
	}
	for _, check := range checks {
		if !check.isOf(built) {
			continue
		}
		if failure := problem(check); failure != nil {
			fail(check.name(), failure)
			continue
		}
		fmt.Println("ok  " + check.name())
		for _, operation := range check.each() {
			called[operation] = true
		}
	}

	missing := map[string]bool{}
	for _, operation := range missingInSdk {
		if built[operation] {
			missing[operation] = true
		}
		if inSdk(operation) {
			fail(operation, "the SDK has it; add a check")
		}
	}
	for _, operation := range sorted(built) {
		if !known(operation) && !missing[operation] {
			fail(operation, "the sandbox has it; add a check")
		}
	}

	names := ""
	if len(missing) > 0 {
		names = " (" + strings.Join(sorted(missing), ", ") + ")"
	}
	fmt.Printf("go: %d of %d operations called by %s %s; %d missing in this SDK%s\n",
		len(called), len(built), sdk, version(), len(missing), names)
	if failed > 0 {
		os.Exit(1)
	}
}

// problem runs a check and returns what went wrong, or nil.
func problem(check check) (failure any) {
	defer func() {
		if failure == nil {
			failure = recover()
		}
	}()
	world := newWorld()
	defer world.delete()
	check.run(newCustomer(world))
	for _, operation := range check.each() {
		if !world.wasCalled(operation, "huaweicloud-usdk-go") {
			return "the sandbox logged no successful " + operation + " by this SDK"
		}
	}
	return nil
}

func known(operation string) bool {
	for _, check := range checks {
		for _, one := range check.each() {
			if one == operation {
				return true
			}
		}
	}
	return false
}

func inSdk(operation string) bool {
	for _, client := range []any{&bss.BssClient{}, &osm.OsmClient{}} {
		if _, has := reflect.TypeOf(client).MethodByName(operation); has {
			return true
		}
	}
	return false
}

func sorted(set map[string]bool) []string {
	names := []string{}
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == sdk {
				return module.Version
			}
		}
	}
	return "(unknown version)"
}

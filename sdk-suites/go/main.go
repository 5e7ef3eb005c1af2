// SPDX-License-Identifier: Apache-2.0

// Drives a running sandbox, its address in OCE_ENDPOINT, through the vendor's SDK for Go. Each check
// runs in a world of its own; what was called is compared with what the sandbox can do.
package main

import (
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"sort"
	"strings"

	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
)

const sdk = "github.com/huaweicloud/huaweicloud-sdk-go-v3"

// Operations that the sandbox has and this version of the SDK has not.
var lackingInSdk = []string{}

func main() {
	if len(os.Args) > 1 && os.Args[1] == redirectedProgram {
		redirected()
		return
	}
	built := builtOperations()
	called, failed := map[string]bool{}, 0
	fail := func(name string, why any) {
		fmt.Printf("FAIL  %s: %v\n", name, why)
		failed++
	}
	for _, check := range checks {
		if check.operation != "" && !built[check.operation] {
			continue
		}
		if wrong := complaint(check); wrong != nil {
			fail(check.name(), wrong)
			continue
		}
		fmt.Println("ok  " + check.name())
		if check.operation != "" {
			called[check.operation] = true
		}
	}

	lacking := map[string]bool{}
	for _, operation := range lackingInSdk {
		if built[operation] {
			lacking[operation] = true
		}
		if _, has := reflect.TypeOf(&bss.BssClient{}).MethodByName(operation); has {
			fail(operation, "the SDK has it, so it must be called")
		}
	}
	for _, operation := range sorted(built) {
		if !known(operation) && !lacking[operation] {
			fail(operation, "the sandbox has it, this suite does not call it")
		}
	}

	names := ""
	if len(lacking) > 0 {
		names = " (" + strings.Join(sorted(lacking), ", ") + ")"
	}
	fmt.Printf("go: %d of %d operations called by %s %s; %d are not in this SDK%s\n",
		len(called), len(built), sdk, version(), len(lacking), names)
	if failed > 0 {
		os.Exit(1)
	}
}

// complaint runs one check and returns what is wrong, or nil.
func complaint(check check) (wrong any) {
	defer func() {
		if wrong == nil {
			wrong = recover()
		}
	}()
	world := newWorld()
	defer world.delete()
	check.run(newShop(world))
	if check.operation != "" && !world.answered(check.operation, "huaweicloud-usdk-go") {
		return "the sandbox has not seen a call that went well"
	}
	return nil
}

func known(operation string) bool {
	for _, check := range checks {
		if check.operation == operation {
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
	return "of unknown version"
}

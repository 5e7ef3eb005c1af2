// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

const patience = 30 * time.Second

var (
	endpoint = strings.TrimRight(os.Getenv("OCE_ENDPOINT"), "/")
	plain    = http.Client{Timeout: patience, Transport: &http.Transport{}}
)

type object = map[string]any

// ask sends a request to the sandbox itself and reads the answer into a value, unless that is nil.
func ask(method, path string, body, answer any) {
	request := got(http.NewRequest(method, endpoint+path, bytes.NewReader(got(json.Marshal(body)))))
	request.Header.Set("Content-Type", "application/json")
	response := got(plain.Do(request))
	defer response.Body.Close()
	text := got(io.ReadAll(response.Body))
	if response.StatusCode >= 300 {
		panic(fmt.Sprintf("%s %s: %d %s", method, path, response.StatusCode, text))
	}
	if answer != nil {
		must(json.Unmarshal(text, answer))
	}
}

// builtOperations names the operations of the customer API that do not answer 501.
func builtOperations() map[string]bool {
	var document struct {
		Paths map[string]map[string]struct {
			OperationID string `json:"operationId"`
			Family      string `json:"x-family"`
			NotBuilt    any    `json:"x-not-built"`
		}
	}
	ask("GET", "/openapi.json", nil, &document)
	built := map[string]bool{}
	for _, path := range document.Paths {
		for _, operation := range path {
			if operation.NotBuilt == nil && operation.Family != "iam" {
				built[operation.OperationID] = true
			}
		}
	}
	return built
}

type account struct {
	Name       string
	CustomerID string `json:"customer_id"`
	AccessKey  string `json:"access_key"`
	SecretKey  string `json:"secret_key"`
}

// world is a fresh world of the scenario default, seen from its account acme.
type world struct {
	path string
	acme account
}

func newWorld() *world {
	var made struct {
		ID       string
		Accounts []account
	}
	ask("POST", "/_sandbox/worlds", object{"scenario": "default"}, &made)
	for _, account := range made.Accounts {
		if account.Name == "acme" {
			return &world{"/_sandbox/worlds/" + made.ID, account}
		}
	}
	panic("the world has no acme")
}

func (w *world) delete() { ask("DELETE", w.path, nil, nil) }

// give grants acme a coupon, card or discount and returns its id.
func (w *world) give(what string, wishes object) string {
	answer := map[string]string{}
	ask("POST", w.path+"/accounts/acme/"+what+"s", wishes, &answer)
	return answer[what+"_id"]
}

// buy places an order of 80.00 yuan for a month and returns its id.
func (w *world) buy(service, resource, spec string) string {
	line := object{
		"service_type_code":  "hws.service.type." + service,
		"resource_type_code": "hws.resource.type." + resource,
		"resource_spec":      spec,
		"region_code":        "cn-north-4",
		"period_type":        2,
		"period_num":         1,
		"quantity":           1,
		"price":              "80.00",
	}
	return w.order("/orders", object{"account": "acme", "lines": []object{line}})
}

func (w *world) buyServer() string { return w.buy("ec2", "vm", "s6.small.1.linux") }

func (w *world) order(path string, body object) string {
	var answer struct {
		OrderID string `json:"order_id"`
	}
	ask("POST", w.path+path, body, &answer)
	return answer.OrderID
}

// answered tells whether the operation was called by a client of that name, and went well.
func (w *world) answered(operation, client string) bool {
	var log struct {
		Requests []struct {
			Status  int
			Headers map[string]string
		}
	}
	ask("GET", w.path+"/requests?operation="+operation, nil, &log)
	for _, entry := range log.Requests {
		if entry.Status < 300 && strings.Contains(entry.Headers["User-Agent"], client) {
			return true
		}
	}
	return false
}

// explain returns the id of the rule that refused a request.
func explain(request string) string {
	var explained struct{ Rule struct{ ID string } }
	ask("GET", "/_sandbox/explain/"+request, nil, &explained)
	return explained.Rule.ID
}

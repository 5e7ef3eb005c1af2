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

const timeout = 30 * time.Second

var (
	endpoint   = strings.TrimRight(os.Getenv("OCE_ENDPOINT"), "/")
	httpClient = http.Client{Timeout: timeout, Transport: &http.Transport{}}
)

type object = map[string]any

// send sends a request to the control API and decodes the response into answer, unless it is nil.
func send(method, path string, body, answer any) {
	request := must(http.NewRequest(method, endpoint+path, bytes.NewReader(must(json.Marshal(body)))))
	request.Header.Set("Content-Type", "application/json")
	response := must(httpClient.Do(request))
	defer response.Body.Close()
	text := must(io.ReadAll(response.Body))
	if response.StatusCode >= 300 {
		panic(fmt.Sprintf("%s %s failed with %d: %s", method, path, response.StatusCode, text))
	}
	if answer != nil {
		noError(json.Unmarshal(text, answer))
	}
}

// followed returns the content of a link, without credentials.
func followed(link string) string {
	response := must(httpClient.Get(link))
	defer response.Body.Close()
	equal(response.StatusCode, http.StatusOK)
	return string(must(io.ReadAll(response.Body)))
}

// builtOperations returns the operations of the customer API that the sandbox has built.
func builtOperations() map[string]bool {
	var document struct {
		Paths map[string]map[string]struct {
			OperationID string `json:"operationId"`
			Family      string `json:"x-family"`
			NotBuilt    any    `json:"x-not-built"`
		}
	}
	send("GET", "/openapi.json", nil, &document)
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

// world is a new world of the scenario default and its account acme.
type world struct {
	path     string
	acme     account
	accounts map[string]account
}

func newWorld() *world {
	var created struct {
		ID       string
		Accounts []account
	}
	send("POST", "/_sandbox/worlds", object{"scenario": "default"}, &created)
	accounts := map[string]account{}
	for _, account := range created.Accounts {
		accounts[account.Name] = account
	}
	acme, found := accounts["acme"]
	if !found {
		panic("the scenario default has no account acme")
	}
	return &world{"/_sandbox/worlds/" + created.ID, acme, accounts}
}

func (w *world) delete() { send("DELETE", w.path, nil, nil) }

// grant creates a coupon, card or discount of acme and returns its id.
func (w *world) grant(kind string, fields object) string {
	answer := map[string]string{}
	send("POST", w.path+"/accounts/acme/"+kind+"s", fields, &answer)
	return answer[kind+"_id"]
}

// sentCode returns the code of the newest text message to a mobile number.
func (w *world) sentCode(mobilePhone string) string {
	var sent struct {
		Messages []struct {
			MobilePhone string `json:"mobile_phone"`
			Code        string
		}
	}
	send("GET", w.path+"/sms", nil, &sent)
	for _, message := range sent.Messages {
		if message.MobilePhone == mobilePhone {
			return message.Code
		}
	}
	panic("no text message was sent to " + mobilePhone)
}

// buy places an order of 80.00 yuan for one month and returns its id.
func (w *world) buy(service, resource, spec string) string {
	return w.order("/orders", object{
		"account": "acme",
		"lines":   []object{line(service, resource, spec)},
	})
}

// line returns a line of 80.00 yuan for one month.
func line(service, resource, spec string) object {
	return object{
		"service_type_code":  "hws.service.type." + service,
		"resource_type_code": "hws.resource.type." + resource,
		"resource_spec":      spec,
		"region_code":        "cn-north-4",
		"period_type":        2,
		"period_num":         1,
		"quantity":           1,
		"price":              "80.00",
	}
}

func (w *world) buyServer() string { return w.buy("ec2", "vm", "s6.small.1.linux") }

func (w *world) order(path string, body object) string {
	var answer struct {
		OrderID string `json:"order_id"`
	}
	send("POST", w.path+path, body, &answer)
	return answer.OrderID
}

// wasCalled returns whether a client with that user agent called the operation successfully.
func (w *world) wasCalled(operation, client string) bool {
	var log struct {
		Requests []struct {
			Status  int
			Headers map[string]string
		}
	}
	send("GET", w.path+"/requests?operation="+operation, nil, &log)
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
	send("GET", "/_sandbox/explain/"+request, nil, &explained)
	return explained.Rule.ID
}

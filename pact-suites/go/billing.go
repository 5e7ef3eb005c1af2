// SPDX-License-Identifier: Apache-2.0

// Package pactsuite is a small client of BSS, for a pact of pact-go.
package pactsuite

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

// Billing calls BSS with the token of a company.
type Billing struct {
	Endpoint string
	Token    string
}

// Debt returns what the company owes, in yuan.
func (b Billing) Debt() (float64, error) {
	var answer struct {
		Debt float64 `json:"debt_amount"`
	}
	err := b.send("GET", "/v2/accounts/customer-accounts/balances", nil, &answer)
	return answer.Debt, err
}

// Status returns the status of an order.
func (b Billing) Status(order string) (int, error) {
	var answer struct {
		Order struct {
			Status int `json:"status"`
		} `json:"order_info"`
	}
	err := b.send("GET", "/v2/orders/customer-orders/details/"+order, nil, &answer)
	return answer.Order.Status, err
}

// Pay pays an order from the balance.
func (b Billing) Pay(order string) error {
	body := map[string]string{"order_id": order, "use_coupon": "NO", "use_discount": "NO"}
	return b.send("POST", "/v3/orders/customer-orders/pay", body, nil)
}

func (b Billing) send(method, path string, body, answer any) error {
	var content io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return err
		}
		content = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, b.Endpoint+path, content)
	if err != nil {
		return err
	}
	request.Header.Set("X-Auth-Token", b.Token)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		return fmt.Errorf("%s %s was refused with %d", method, path, response.StatusCode)
	}
	if answer == nil {
		return nil
	}
	return json.NewDecoder(response.Body).Decode(answer)
}

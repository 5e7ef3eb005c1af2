// SPDX-License-Identifier: Apache-2.0

package pactsuite

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/pact-foundation/pact-go/v2/consumer"
	"github.com/pact-foundation/pact-go/v2/matchers"
	"github.com/pact-foundation/pact-go/v2/provider"
)

const (
	token    = "token-of-the-test"
	order    = "CS2601151630KLMNO"
	details  = "/v2/orders/customer-orders/details/"
	balances = "/v2/accounts/customer-accounts/balances"
	unpaid   = "order " + order + " is pending payment"
)

func withToken(request *consumer.V4RequestBuilder) {
	request.Header("X-Auth-Token", matchers.Like(token))
}

func billing(server consumer.MockServerConfig) Billing {
	return Billing{Endpoint: fmt.Sprintf("http://%s:%d", server.Host, server.Port), Token: token}
}

func orderID() matchers.Matcher {
	return matchers.FromProviderState("${order_id}", order)
}

func TestConsumer(t *testing.T) {
	pact, err := consumer.NewV4Pact(consumer.MockHTTPProviderConfig{
		Consumer: "cost-watch-go",
		Provider: "huaweicloud-bss",
		PactDir:  "pacts",
	})
	if err != nil {
		t.Fatal(err)
	}
	run := func(interaction *consumer.V4InteractionWithResponse, test func(Billing) error) {
		t.Helper()
		err := interaction.ExecuteTest(t, func(server consumer.MockServerConfig) error {
			return test(billing(server))
		})
		if err != nil {
			t.Error(err)
		}
	}

	run(pact.AddInteraction().
		Given("account acme has 100.00 yuan in cash").
		UponReceiving("a request for the debt").
		WithRequest("GET", balances, withToken).
		WillRespondWith(200, func(response *consumer.V4ResponseBuilder) {
			response.JSONBody(matchers.Map{"debt_amount": matchers.Decimal(0.5)})
		}),
		func(b Billing) error { return expect(b.Debt())(0.5) })

	run(pact.AddInteraction().
		Given(unpaid).
		UponReceiving("a request for an order").
		WithRequestPathMatcher("GET", matchers.FromProviderState(details+"${order_id}", details+order), withToken).
		WillRespondWith(200, func(response *consumer.V4ResponseBuilder) {
			response.JSONBody(matchers.Map{
				"order_info": matchers.StructMatcher{"order_id": orderID(), "status": 6},
			})
		}),
		func(b Billing) error { return expect(b.Status(order))(6) })

	run(pact.AddInteraction().
		Given("account acme has 5000.00 yuan in cash").
		Given(unpaid).
		UponReceiving("a payment").
		WithRequest("POST", "/v3/orders/customer-orders/pay", func(request *consumer.V4RequestBuilder) {
			withToken(request)
			request.JSONBody(matchers.StructMatcher{"order_id": orderID(), "use_coupon": "NO", "use_discount": "NO"})
		}).
		WillRespondWith(204),
		func(b Billing) error { return b.Pay(order) })
}

func expect[T comparable](actual T, err error) func(T) error {
	return func(expected T) error {
		if err == nil && actual != expected {
			return fmt.Errorf("expected %v, was %v", expected, actual)
		}
		return err
	}
}

// withTokenOfAcme replaces the token of the pact by that of acme in a world that was not forked.
func withTokenOfAcme(next http.Handler) http.Handler {
	return http.HandlerFunc(func(writer http.ResponseWriter, request *http.Request) {
		request.Header.Set("X-Auth-Token", "sandbox-token-acme")
		next.ServeHTTP(writer, request)
	})
}

// TestProvider verifies the pact with pact-go against the sandbox at OCE_ENDPOINT.
func TestProvider(t *testing.T) {
	endpoint := os.Getenv("OCE_ENDPOINT")
	if endpoint == "" {
		t.Skip("OCE_ENDPOINT is not set")
	}
	err := provider.NewVerifier().VerifyProvider(t, provider.VerifyRequest{
		Provider:               "huaweicloud-bss",
		ProviderBaseURL:        endpoint,
		PactFiles:              []string{filepath.Join("pacts", "cost-watch-go-huaweicloud-bss.json")},
		ProviderStatesSetupURL: endpoint + "/_sandbox/worlds/default/provider-states",
		RequestFilter:          withTokenOfAcme,
	})
	if err != nil {
		t.Error(err)
	}
}

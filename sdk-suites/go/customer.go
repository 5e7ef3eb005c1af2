// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	bss "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/bss/v2/model"
	osm "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2"
)

// customer is the account acme in its own world: clients of the SDK and the control API.
type customer struct {
	*world
	bss *bss.BssClient
	osm *osm.OsmClient
}

func newCustomer(world *world) *customer {
	customer := &customer{world: world}
	customer.bss = bss.NewBssClient(
		must(customer.builder(customer.keys()).WithEndpoint(endpoint).SafeBuild()))
	customer.osm = osm.NewOsmClient(must(
		customer.with(osm.OsmClientBuilder(), customer.keys()).WithEndpoint(endpoint).SafeBuild()))
	return customer
}

func (s *customer) keys() *global.CredentialsBuilder {
	return global.NewCredentialsBuilder().WithAk(s.acme.AccessKey).WithSk(s.acme.SecretKey)
}

func (s *customer) builder(credentials *global.CredentialsBuilder) *core.HcHttpClientBuilder {
	return s.with(bss.BssClientBuilder(), credentials)
}

func (s *customer) with(
	client *core.HcHttpClientBuilder, credentials *global.CredentialsBuilder,
) *core.HcHttpClientBuilder {
	return client.
		WithHttpConfig(config.DefaultHttpConfig().WithTimeout(timeout)).
		WithCredential(must(credentials.SafeBuild()))
}

func (s *customer) pay(order string) error {
	_, err := s.bss.PayOrders(&model.PayOrdersRequest{
		Body: &model.PayCustomerOrderV3Req{OrderId: order, UseCoupon: "NO", UseDiscount: "NO"},
	})
	return err
}

// paid buys and pays a server and returns the id of the order.
func (s *customer) paid() string {
	order := s.buyServer()
	noError(s.pay(order))
	return order
}

func (s *customer) details(order string) *model.ShowCustomerOrderDetailsResponse {
	return must(s.bss.ShowCustomerOrderDetails(
		&model.ShowCustomerOrderDetailsRequest{OrderId: order}))
}

// assertRefused checks the error of the SDK and the rule that the sandbox gives for its request id.
func assertRefused(err error, status int, code, rule string) {
	var refused *sdkerr.ServiceResponseError
	if !errors.As(err, &refused) {
		panic(err)
	}
	equal([]any{refused.StatusCode, refused.ErrorCode}, []any{status, code})
	equal(explain(refused.RequestId), rule)
}

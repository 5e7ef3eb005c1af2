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
)

// shop is acme in its world: the SDK as acme, and the control API.
type shop struct {
	*world
	bss *bss.BssClient
}

func newShop(world *world) *shop {
	shop := &shop{world: world}
	shop.bss = bss.NewBssClient(
		got(shop.builder(shop.keys()).WithEndpoint(endpoint).SafeBuild()))
	return shop
}

func (s *shop) keys() *global.CredentialsBuilder {
	return global.NewCredentialsBuilder().WithAk(s.acme.AccessKey).WithSk(s.acme.SecretKey)
}

func (s *shop) builder(credentials *global.CredentialsBuilder) *core.HcHttpClientBuilder {
	return bss.BssClientBuilder().
		WithHttpConfig(config.DefaultHttpConfig().WithTimeout(patience)).
		WithCredential(got(credentials.SafeBuild()))
}

func (s *shop) pay(order string) error {
	_, err := s.bss.PayOrders(&model.PayOrdersRequest{
		Body: &model.PayCustomerOrderV3Req{OrderId: order, UseCoupon: "NO", UseDiscount: "NO"},
	})
	return err
}

func (s *shop) paid() string {
	order := s.buyServer()
	must(s.pay(order))
	return order
}

func (s *shop) details(order string) *model.ShowCustomerOrderDetailsResponse {
	return got(s.bss.ShowCustomerOrderDetails(
		&model.ShowCustomerOrderDetailsRequest{OrderId: order}))
}

// refusal is the error of the SDK; its request id must be one that the sandbox can explain.
func refusal(err error, status int, code, rule string) {
	var refused *sdkerr.ServiceResponseError
	if !errors.As(err, &refused) {
		panic(err)
	}
	equal([]any{refused.StatusCode, refused.ErrorCode}, []any{status, code})
	equal(explain(refused.RequestId), rule)
}

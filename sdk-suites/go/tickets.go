// SPDX-License-Identifier: Apache-2.0

package main

import (
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"
)

const (
	source       = "83aeb0f2834c4df49826c781d32a963e"
	elasticCloud = "69af625c1be54800b58ac4bae4870c90"
	fault        = "5efc9f47ace944bfafd054161409f15b"
	renewalFee   = "9b1a349c3a2849a391d58c10f9dc55a1"
)

// What checks of tickets have in common.

func (s *customer) opened(ticket *model.CreateOrderIncidentV2Req) string {
	ticket.SourceId = source
	return *must(s.osm.CreateCases(&model.CreateCasesRequest{Body: ticket})).IncidentId
}

func (s *customer) asked(text string) string {
	return s.opened(&model.CreateOrderIncidentV2Req{
		BusinessTypeId: renewalFee, SimpleDescription: text,
	})
}

func (s *customer) failed() string {
	return s.opened(&model.CreateOrderIncidentV2Req{
		BusinessTypeId:    fault,
		SimpleDescription: "The server is down.",
		RegionId:          ptr("cn-north-4"),
	})
}

// accepted opens a ticket that support accepts.
func (s *customer) accepted() string {
	ticket := s.asked("When is the fee deducted?")
	s.support(ticket, "accept", "")
	return ticket
}

// support acts on a ticket as support does, by the control API.
func (s *customer) support(ticket, action, text string) {
	body := object{"do": action}
	if text != "" {
		body["text"] = text
	}
	send("POST", s.path+"/tickets/"+ticket+"/actions", body, nil)
}

func (s *customer) ticket(id string) *model.IncidentDetailInfoV2 {
	return must(s.osm.ShowCaseDetail(&model.ShowCaseDetailRequest{CaseId: id})).IncidentDetailInfo
}

func (s *customer) status(id string) int {
	return int(*must(s.osm.ShowCaseStatus(&model.ShowCaseStatusRequest{CaseId: id})).Status)
}

func (s *customer) say(ticket, text string, files ...string) {
	message := &model.CreateMessageDoV2{Content: text}
	if len(files) > 0 {
		message.AccessoryIds = &files
	}
	done(must(s.osm.CreateMessages(&model.CreateMessagesRequest{
		CaseId: ticket, Body: &model.CreateMessageV2Req{Message: message},
	})).ErrorCode)
}

// done fails if a response with status 200 has the code of a refusal.
func done(code *string) {
	if code != nil {
		panic("refused with " + *code)
	}
}

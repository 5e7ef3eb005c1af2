// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"
)

func aNewTicket(acme *customer) {
	ticket := acme.failed()
	found := acme.ticket(ticket)
	equal([]any{*found.IncidentId, found.Status, found.SimpleDescription, found.DcName},
		[]any{ticket, int32(0), "The server is down.", "华北-北京四"})
	equal(acme.status(ticket), 0)
}

func listsOfTickets(acme *customer) {
	ticket := acme.asked("Where is the invoice?")
	found := must(acme.osm.ListCases(&model.ListCasesRequest{
		SearchKey: &[]string{"invoice", "where"}, Status: ptr[int32](0), Limit: ptr[int32](5),
	}))
	equal(each(found.IncidentInfoList, func(row model.IncidentInfoV2) string {
		return row.IncidentId
	}), []string{ticket})
	older := must(acme.osm.ListOrderIncident(&model.ListOrderIncidentRequest{
		IncidentId: &ticket, PageNo: ptr[int32](1), PageSize: ptr[int32](10),
	}))
	equal(each(older.IncidentInfoList, func(row model.IncidentInfo) string {
		return *row.IncidentId
	}), []string{ticket})
	counts := must(acme.osm.ListCaseCounts(&model.ListCaseCountsRequest{Status: ptr[int32](0)}))
	// The scenario has one more.
	equal(each(counts.IncidentStatusCounts, func(row model.IncidentStatusCount) []int32 {
		return []int32{*row.Status, *row.Count}
	}), [][]int32{{0, 2}})
}

func lifeOfATicket(acme *customer) {
	ticket := acme.accepted()
	acme.support(ticket, "ask", "Which server?")
	equal(acme.status(ticket), 17)
	acme.say(ticket, "web-1")
	acme.support(ticket, "propose", "At 03:00.")
	equal(acme.status(ticket), 2)
	done(must(acme.osm.UpdateCases(&model.UpdateCasesRequest{
		CaseId: ticket, ActionId: "close",
		Body: &model.WorkOrderOperateV2Req{OperateDesc: ptr("Thanks")},
	})).ErrorCode)
	done(must(acme.osm.CreateScores(&model.CreateScoresRequest{
		CaseId: ticket,
		Body: &model.CreateScoreV2Req{
			Judgement: "Quick",
			IncidentSatisfactionList: []model.IncidentSatisfactionV2Do{
				{SatisfactionId: 1, SatisfactionValue: 5},
			},
		},
	})).ErrorCode)
	found := acme.ticket(ticket)
	equal([]any{found.Status, found.Judgement}, []any{int32(3), "Quick"})
	equal(found.IncidentSatisfaction[0].SatisfactionValue, int32(5))
	logs := must(acme.osm.ListCaseOperateLogs(
		&model.ListCaseOperateLogsRequest{CaseId: ticket, Limit: ptr[int32](100)}))
	contains(each(logs.IncidentOperateLogList, func(row model.IncidentOperateLogV2) string {
		return *row.OperateDesc
	}), "Thanks")
}

func exportOfTickets(acme *customer) {
	answer := must(acme.osm.DownloadCases(
		&model.DownloadCasesRequest{Language: "zh-cn", Timezone: "GMT+8"}))
	var content bytes.Buffer
	must(answer.Consume(&content))
	equal(string(content.Bytes()[:4]), "PK\x03\x04")
}

func contactsOfATicket(acme *customer) {
	ticket := acme.asked("When?")
	done(must(acme.osm.UpdateCaseContactInfo(&model.UpdateCaseContactInfoRequest{
		CaseId: ticket,
		Body: &model.UpdateCaseContactInfoReq{
			RemindMail: ptr("acme@example.com"), RemindTime: ptr("09:00-18:00"),
		},
	})).ErrorCode)
	extra := acme.ticket(ticket).ExtInfo
	equal([]string{*extra.RemindMail, *extra.RemindTime}, []string{"a***@example.com", "09:00-18:00"})
}

func furtherParameters(acme *customer) {
	ticket := acme.failed()
	done(must(acme.osm.CreateCaseExtendsParam(&model.CreateCaseExtendsParamRequest{
		CaseId: ticket,
		Body:   &model.PutCaseExtParamReq{ExtendsMap: object{"instance_id": "web-1"}},
	})).ErrorCode)
	done(must(acme.osm.ShowCaseExtendsParam(
		&model.ShowCaseExtendsParamRequest{CaseId: ticket})).ErrorCode)
}

func relatedTickets(acme *customer) {
	one, other := acme.asked("one"), acme.asked("other")
	related := func(ticket string) []string {
		answer := must(acme.osm.ListRelation(&model.ListRelationRequest{CaseId: ticket}))
		return each(answer.CaseRelationList, func(row model.CaseRealtionInfo) string {
			return *row.CaseId + " " + *row.SimpleDescription
		})
	}
	done(must(acme.osm.CreateRelations(&model.CreateRelationsRequest{
		CaseId: one, Body: &model.CreateRelationsReq{RelatedIdList: []string{other}},
	})).ErrorCode)
	equal(related(one), []string{other + " other"})
	equal(related(other), []string{one + " one"})
	done(must(acme.osm.DeleteRelation(&model.DeleteRelationRequest{
		CaseId: one, Body: &model.DeleteRelationsReq{RelatedId: other},
	})).ErrorCode)
	equal(related(other), []string{})
}

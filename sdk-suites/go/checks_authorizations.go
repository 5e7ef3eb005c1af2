// SPDX-License-Identifier: Apache-2.0

package main

import (
	"strconv"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"
)

const inRegion = "cn-north-4"

// authorization lets support ask for an authorization and returns its id.
func (s *customer) authorization() string {
	ticket := s.accepted()
	s.support(ticket, "authorize", "Look at the console.")
	row := (*must(s.osm.ListAuthorizations(&model.ListAuthorizationsRequest{
		IncidentId: &ticket, Status: ptr[int32](0),
	})).IncidentAuthList)[0]
	equal(*row.AuthDescribe, "Look at the console.")
	return *row.Id
}

func (s *customer) authorized(id string) *model.ShowAuthorizationDetailResponse {
	return must(s.osm.ShowAuthorizationDetail(
		&model.ShowAuthorizationDetailRequest{AuthorizationId: id}))
}

func rejectedAuthorization(acme *customer) {
	id := acme.authorization()
	done(must(acme.osm.UpdateAuthorizations(&model.UpdateAuthorizationsRequest{
		AuthorizationId: id,
		ActionId:        ptr("reject"),
		Body:            &model.OperateAuthorizationV2Req{RejectReason: ptr("No need")},
	})).ErrorCode)
	found := acme.authorized(id)
	equal([]any{*found.Status, *found.RejectReason}, []any{int32(2), "No need"})
}

func sessionOfSupport(acme *customer) {
	id := acme.authorization()
	done(must(acme.osm.ConfirmAuthorizations(&model.ConfirmAuthorizationsRequest{
		AuthorizationId: id, Body: &model.AgreeTenantAuthorizationV2Req{},
	})).ErrorCode)
	found := acme.authorized(id)
	equal(*found.Status, int32(1))
	send("POST", acme.path+"/authorizations/"+id+"/sessions", object{
		"minutes":  10,
		"commands": []string{"uptime"},
		"files": []object{{
			"name": "messages", "from": "/var/log", "to": "/tmp",
			"direction": "download", "kilobytes": 12,
		}},
	}, nil)
	seen := 0
	for _, detail := range *found.IncidentAuthDetailList {
		sessions := *must(acme.osm.ListHistorySessions(&model.ListHistorySessionsRequest{
			AuthorizationId: id, AuthorizationDetailId: *detail.Id,
		})).SessionList
		for _, session := range sessions {
			acme.assertLogged(id, *detail.Id, *session.SessionId)
			seen++
		}
	}
	equal(seen, 1)
}

func (s *customer) assertLogged(id string, detail, session int64) {
	commands := must(s.osm.ListHistoryOperateLogs(&model.ListHistoryOperateLogsRequest{
		AuthorizationId: id, AuthorizationDetailId: detail, SessionId: session,
	}))
	equal(each(commands.OpsList, func(row model.OperateLog) string { return *row.Oper }),
		[]string{"uptime"})
	files := must(s.osm.ListTransportHistories(&model.ListTransportHistoriesRequest{
		AuthorizationId: id, AuthorizationDetailId: detail, SessionId: session,
	}))
	equal(each(files.FileOpsList, func(row model.FileOperateLog) string {
		return *row.FromPath + " " + *row.FileName
	}), []string{"/var/log messages"})
}

func howSupportLogsIn(acme *customer) {
	agency := (*must(acme.osm.ListAgencies(&model.ListAgenciesRequest{})).AgencyList)[0]
	equal([]any{*agency.Duration, agency.ExpireTime == nil}, []any{"FOREVER", true})
	equal(*must(acme.osm.ShowLoginType(&model.ShowLoginTypeRequest{})).LoginType, "agency")
	for _, detail := range *acme.authorized(acme.authorization()).IncidentAuthDetailList {
		if *detail.Type == 1 {
			done(must(acme.osm.CheckHosts(&model.CheckHostsRequest{
				AuthorizationDetailId: *detail.Id,
				Body: &model.VerifyHostV2Req{
					Port: 22, Account: "root", Password: "Example_123",
				},
			})).ErrorCode)
		}
	}
}

func diagnosis(acme *customer) {
	server := (*must(acme.osm.ListDiagnoseResources(&model.ListDiagnoseResourcesRequest{
		Body: &model.QueryTscDiagnoseResourcesReq{Region: ptr(inRegion)},
	})).Result)[0]
	job := *must(acme.osm.CreateDiagnoseJob(&model.CreateDiagnoseJobRequest{
		Body: &model.SubmitDiagnoseJobReq{
			Type: 1, Params: map[string]string{"eip": *server.AccessIPv4}, RegionId: ptr(inRegion),
		},
	})).JobId
	send("POST", acme.path+"/clock/advance", object{"by": "PT3M"}, nil)
	found := must(acme.osm.ListDiagnoseJob(&model.ListDiagnoseJobRequest{JobId: &job}))
	equal([]any{strconv.Itoa(int(*found.JobId)), found.Status.Value(), len(*found.ItemsResult)},
		[]any{job, int32(3), 4})
	items := must(acme.osm.ListDiagnoseItems(&model.ListDiagnoseItemsRequest{
		Body: &model.QueryDiagnoseItemsReq{JobId: &job, ItemIds: ptr("expiry")},
	}))
	equal(each(items.ItemResults, func(i model.ItemResultDetailVo) string { return *i.CheckId }),
		[]string{"expiry"})
	records := must(acme.osm.ListDiagnoseRecords(&model.ListDiagnoseRecordsRequest{
		Type: ptr[int32](1), PageSize: ptr[int32](10),
	}))
	contains(each(records.Records, func(r model.DiagnoseRecordVo) string {
		return *r.JobId + " " + *r.Region
	}), job+" "+inRegion)
	done(must(acme.osm.CreateDiagnoseFeedback(&model.CreateDiagnoseFeedbackRequest{
		Body: &model.CreateFeedbackReq{Type: 1, IsHelpful: true},
	})).ErrorCode)
}

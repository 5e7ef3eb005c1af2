// SPDX-License-Identifier: Apache-2.0

package main

import (
	"strconv"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"
)

const contact = "13912345678"

func verifiedNumber(acme *customer) {
	need := func() int32 {
		return *must(acme.osm.CheckNeedVerify(&model.CheckNeedVerifyRequest{
			ContactValue: contact, ContactWay: 0, AreaCode: ptr("86"),
		})).NeedVerifyCode
	}
	equal(need(), int32(1))
	done(must(acme.osm.SendVerifyCodes(&model.SendVerifyCodesRequest{
		Body: &model.SendVerifyCodeReq{ContactValue: contact, ContactWay: 0, AreaCode: "86"},
	})).ErrorCode)
	done(must(acme.osm.CheckVerifyCodes(&model.CheckVerifyCodesRequest{
		Body: &model.VerifyVerifyCodeV2Req{
			ContactValue: contact, ContactWay: 0, AreaCode: ptr("86"),
			VerifyCode: acme.sentCode(contact),
		},
	})).ErrorCode)
	equal(need(), int32(0))
	found := must(acme.osm.ListHasVerifiedContacts(&model.ListHasVerifiedContactsRequest{
		ContactWay: ptr[int32](0), ContactValue: ptr(contact),
	}))
	equal(each(found.ContactList, func(c model.ContactV2) string {
		return *c.AreaCode + " " + *c.ContactValue
	}), []string{"86 " + contact})
}

func peopleOfTickets(acme *customer) {
	emails := must(acme.osm.ListCaseCcEmails(&model.ListCaseCcEmailsRequest{}))
	equal(*emails.CcEmailInfo.CcEmail, "acme@example.com")
	contains(*emails.McEmailInfos, "acme@example.com")
	users := must(acme.osm.ListSubCustomers(&model.ListSubCustomersRequest{}))
	equal(*(*users.SubCustomerInfos)[0].DomainId, acme.acme.CustomerID)
}

func agreement(acme *customer) {
	signed := func() bool {
		kinds := model.GetShowSignedLatestPublishedAgreementRequestAgreementTypeEnum()
		return *must(acme.osm.ShowSignedLatestPublishedAgreement(
			&model.ShowSignedLatestPublishedAgreementRequest{AgreementType: &kinds.E_2},
		)).IsSignedLatest
	}
	kinds := model.GetShowLatestPublishedAgreementRequestAgreementTypeEnum()
	newest := must(acme.osm.ShowLatestPublishedAgreement(
		&model.ShowLatestPublishedAgreementRequest{AgreementType: &kinds.E_2})).CaseAgreement
	equal([]any{*newest.AgreementType, signed()}, []any{"2", false})
	record := must(acme.osm.SignPublishedAgreement(&model.SignPublishedAgreementRequest{
		Id: int32(must(strconv.Atoi(*newest.Id))), Body: &model.SignAgreementReq{},
	}))
	equal([]any{*record.AgreementSignedRecordId > 0, signed()}, []any{true, true})
}

func privileges(acme *customer) {
	done(must(acme.osm.CreatePrivileges(&model.CreatePrivilegesRequest{
		Body: &model.CreateAndDeletePrivilegeReq{
			Operation: "delete",
			Privilege: ptr(model.GetCreateAndDeletePrivilegeReqPrivilegeEnum().CREATE_CASE),
		},
	})).ErrorCode)
	answer := must(acme.osm.ListPrivileges(&model.ListPrivilegesRequest{
		Privilege: model.GetListPrivilegesRequestPrivilegeEnum().CREATE_CASE,
	}))
	equal(*answer.HasPrivilege, int32(1))
	policy := must(acme.osm.ShowCustomerPrivilegePolicy(
		&model.ShowCustomerPrivilegePolicyRequest{}))
	equal(*policy.PolicySwitch, true)
}

// labelled returns the labels whose name contains a text.
func (s *customer) labelled(name string) []model.CaseLabelInfo {
	return *must(s.osm.ListLabels(&model.ListLabelsRequest{Name: &name})).LabelList
}

func labels(acme *customer) {
	done(must(acme.osm.CreateLabels(&model.CreateLabelsRequest{
		Body: &model.CreateLabelsReq{Name: "shop", Color: "#123456"},
	})).ErrorCode)
	made := acme.labelled("shop")[0]
	equal(*made.Color, "#123456")
	done(must(acme.osm.UpdateLabels(&model.UpdateLabelsRequest{
		LabelId: *made.LabelId,
		Body:    &model.UpdateLabelsReq{Name: "web shop", Color: "#654321"},
	})).ErrorCode)
	changed := acme.labelled("shop")[0]
	equal([]string{*changed.Name, *changed.Color}, []string{"web shop", "#654321"})
	done(must(acme.osm.DeleteLabels(
		&model.DeleteLabelsRequest{LabelId: *made.LabelId})).ErrorCode)
	equal(len(acme.labelled("shop")), 0)
}

func labelsOfATicket(acme *customer) {
	ticket := acme.asked("When?")
	ids := []int32{*acme.labelled("Production")[0].LabelId}
	found := func() []string {
		answer := must(acme.osm.ListCaseLabels(&model.ListCaseLabelsRequest{CaseId: ticket}))
		return each(answer.CaseLabelList, func(l model.CaseLabelInfo) string { return *l.Name })
	}
	done(must(acme.osm.CreateCaseLabels(
		&model.CreateCaseLabelsRequest{CaseId: ticket, LabelIds: ids})).ErrorCode)
	equal(found(), []string{"Production"})
	done(must(acme.osm.DeleteCaseLabels(
		&model.DeleteCaseLabelsRequest{CaseId: ticket, LabelIds: ids})).ErrorCode)
	equal(found(), []string{})
}

// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/def"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/osm/v2/model"
)

const (
	logText = "Out of memory\n"
	png     = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)

func messages(acme *customer) {
	ticket := acme.accepted()
	acme.say(ticket, "Is there news?")
	found := must(acme.osm.ListMessages(
		&model.ListMessagesRequest{CaseId: ticket, Limit: ptr[int32](10)}))
	equal(*found.Count, int32(2))
	contains(each(found.MessageList, contentOf), "Is there news?")
	more := must(acme.osm.ListMoreInstantMessages(&model.ListMoreInstantMessagesRequest{
		CaseId: ticket, CreateTime: "2100-01-01T00:00:00Z", Type: 0, Limit: 10,
	}))
	equal(*more.Count, int32(2))
	newest := acme.ticket(ticket).MessageList[1]
	equal(*newest.Content, "Is there news?")
	done(must(acme.osm.RevokeMessage(&model.RevokeMessageRequest{
		CaseId: ticket, MessageId: *newest.MessageId,
	})).ErrorCode)
	left := must(acme.osm.ListMessages(&model.ListMessagesRequest{CaseId: ticket}))
	equal(*left.Count, int32(1))
}

func contentOf(message model.QueryMessageInfoV2) string { return *message.Content }

func news(acme *customer) {
	ticket := acme.accepted()
	unread := func() []int32 {
		answer := must(acme.osm.ListUnreadNewInstantMessages(
			&model.ListUnreadNewInstantMessagesRequest{CaseIds: []string{ticket}}))
		return each(answer.Imunread, func(row model.ImUnreadV2) int32 { return *row.UnreadNum })
	}
	acme.support(ticket, "reply", "We look at it.")
	found := must(acme.osm.ListNewInstantMessages(
		&model.ListNewInstantMessagesRequest{CaseIds: []string{ticket}}))
	equal(each(found.Imstatus, func(row model.ImStatusV2) string { return *row.IncidentId }),
		[]string{ticket})
	contains(each((*found.Immsg)[0].MessageList, contentOf), "We look at it.")
	equal(unread(), []int32{1})
	done(must(acme.osm.UpdateNewInstantMessagesRead(&model.UpdateNewInstantMessagesReadRequest{
		CaseId: ticket, Body: &model.UpdateUnreadNewInstantMsgV2Req{},
	})).ErrorCode)
	equal(unread(), []int32{0})
}

// uploaded uploads a file for a ticket and returns its id.
func (s *customer) uploaded(name, base64Data string) string {
	return *must(s.osm.UploadJsonAccessories(&model.UploadJsonAccessoriesRequest{
		Body: &model.AccessoryJsonFormatReq{
			AccessoryName: name,
			AccessoryFrom: model.GetAccessoryJsonFormatReqAccessoryFromEnum().INCIDENT,
			AccessoryData: base64Data,
		},
	})).AccessoryId
}

func (s *customer) uploadedLog() string {
	return s.uploaded("messages.log", base64.StdEncoding.EncodeToString([]byte(logText)))
}

func attachment(acme *customer) {
	file := acme.uploadedLog()
	answer := must(acme.osm.DownloadAccessories(
		&model.DownloadAccessoriesRequest{AccessoryId: file}))
	var content bytes.Buffer
	must(answer.Consume(&content))
	equal(content.String(), logText)
	request := &model.DeleteAccessoriesRequest{AccessoryId: file}
	done(must(acme.osm.DeleteAccessories(request)).ErrorCode)
	equal(*must(acme.osm.DeleteAccessories(request)).ErrorCode, "OSM.01010001")
}

func uploadedForm(acme *customer) {
	stream := must(os.CreateTemp("", "*.log"))
	defer os.Remove(stream.Name())
	must(stream.WriteString(logText))
	must(stream.Seek(0, io.SeekStart))
	file := *must(acme.osm.UploadAccessory(&model.UploadAccessoryRequest{
		Body: &model.UploadAccessoryRequestBody{
			File:     def.NewFilePart(stream),
			FormData: def.NewMultiPart(`{"accessory_from":"message"}`),
		},
	})).AccessoryId
	ticket := acme.accepted()
	acme.say(ticket, "The log", file)
	attached := (*acme.ticket(ticket).MessageList[1].AccessoryList)[0]
	equal([]string{*attached.AccessoryId, *attached.FileActualName},
		[]string{file, filepath.Base(stream.Name())})
	links := must(acme.osm.ListAccessoryAccessUrls(
		&model.ListAccessoryAccessUrlsRequest{AccessoryIds: []string{file}}))
	equal(followed(*(*links.AccessoryUrls)[0].AccessoryUrl), logText)
}

func image(acme *customer) {
	file := acme.uploaded("screen.png", png)
	answer := must(acme.osm.DownloadImages(&model.DownloadImagesRequest{AccessoryId: file}))
	var content bytes.Buffer
	must(answer.Consume(&content))
	equal(base64.StdEncoding.EncodeToString(content.Bytes()), png)
	link := must(acme.osm.ShowDownloadAccessoryUrl(&model.ShowDownloadAccessoryUrlRequest{
		AccessoryId:  file,
		RelationType: model.GetShowDownloadAccessoryUrlRequestRelationTypeEnum().NO_RELATION,
	}))
	equal(followed(*link.AccessoryUrl), content.String())
}

func limitsOfAttachments(acme *customer) {
	limit := must(acme.osm.ShowAccessoryLimits(&model.ShowAccessoryLimitsRequest{})).AccessoryLimit
	equal([]string{*limit.LimitCount, *limit.LimitSize}, []string{"5", "4"})
	contains(strings.Split(*limit.LimitFileType, ","), "log")
}

func report(acme *customer) {
	done(must(acme.osm.CreateFeedback(&model.CreateFeedbackRequest{
		Body: &model.CreateFeedbackV2Req{
			Type:    "abuse",
			Title:   "https://www.example.com",
			Content: "The page sends spam.",
			Files:   []string{acme.uploadedLog()},
			Contacts: &model.ContactWayInfoV2{
				Name: "Li Lei", Mobile: "13800000000", IdType: 20,
				IdFiles: []string{acme.uploadedLog()},
			},
		},
	})).ErrorCode)
}

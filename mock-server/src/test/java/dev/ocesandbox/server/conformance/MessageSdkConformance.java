// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.SdkStreamResponse;
import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.AccessoryJsonFormatReq;
import com.huaweicloud.sdk.osm.v2.model.ContactWayInfoV2;
import com.huaweicloud.sdk.osm.v2.model.CreateFeedbackRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateFeedbackV2Req;
import com.huaweicloud.sdk.osm.v2.model.DeleteAccessoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.DownloadAccessoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.DownloadImagesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListAccessoryAccessUrlsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListMoreInstantMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListNewInstantMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListUnreadNewInstantMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.QueryMessageInfoV2;
import com.huaweicloud.sdk.osm.v2.model.RevokeMessageRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowAccessoryLimitsRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowDownloadAccessoryUrlRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateNewInstantMessagesReadRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateUnreadNewInstantMsgV2Req;
import com.huaweicloud.sdk.osm.v2.model.UploadJsonAccessoriesRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages and attachments through the vendor's SDK. */
@OnBothTargets
class MessageSdkConformance {

  private static final byte[] TEXT = "Out of memory\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAA"
                  + "SUVORK5CYII=");

  private final TicketSdk acme;
  private final OsmClient osm;

  MessageSdkConformance(Target target) {
    acme = TicketSdk.of(target);
    osm = acme.osm();
  }

  private String uploaded(String name, byte[] content) {
    return osm.uploadJsonAccessories(
            new UploadJsonAccessoriesRequest()
                .withBody(
                    new AccessoryJsonFormatReq()
                        .withAccessoryName(name)
                        .withAccessoryFrom(AccessoryJsonFormatReq.AccessoryFromEnum.INCIDENT)
                        .withAccessoryData(Base64.getEncoder().encodeToString(content))))
        .getAccessoryId();
  }

  private static byte[] content(SdkStreamResponse answer) {
    List<byte[]> files = new ArrayList<>();
    answer.consumeDownloadStream(stream -> files.add(Streams.bytes(stream)));
    return files.get(0);
  }

  private static byte[] followed(String link) {
    return TestServer.send(HttpRequest.newBuilder(URI.create(link)).GET()).raw().body();
  }

  @Test
  void messages_are_listed_and_withdrawn() {
    String ticket = acme.accepted();
    acme.say(ticket, "Is there news?");
    var list = osm.listMessages(new ListMessagesRequest().withCaseId(ticket).withLimit(10));
    var more =
        osm.listMoreInstantMessages(
            new ListMoreInstantMessagesRequest()
                .withCaseId(ticket)
                .withCreateTime("2100-01-01T00:00:00Z")
                .withType(0)
                .withLimit(10));

    assertThat(list.getCount()).isEqualTo(2);
    assertThat(list.getMessageList())
        .extracting(QueryMessageInfoV2::getContent)
        .contains("Is there news?");
    assertThat(list.getMessageList().get(0).getCreateTime().toInstant()).isEqualTo(Target.NOW);
    assertThat(more.getCount()).isEqualTo(2);

    var revoked =
        osm.revokeMessage(
            new RevokeMessageRequest()
                .withCaseId(ticket)
                .withMessageId(acme.detail(ticket).getMessageList().get(1).getMessageId()));

    assertThat(revoked.getErrorCode()).isNull();
    assertThat(osm.listMessages(new ListMessagesRequest().withCaseId(ticket)).getCount())
        .isEqualTo(1);
  }

  private int unread(String ticket) {
    return osm.listUnreadNewInstantMessages(
            new ListUnreadNewInstantMessagesRequest().withCaseIds(List.of(ticket)))
        .getImunread()
        .get(0)
        .getUnreadNum();
  }

  @Test
  void replies_are_unread_until_they_are_marked() {
    String ticket = acme.accepted();
    acme.support(ticket, "reply", "We look at it.");
    var found =
        osm.listNewInstantMessages(
            new ListNewInstantMessagesRequest().withCaseIds(List.of(ticket)));

    assertThat(found.getImstatus().get(0).getIncidentId()).isEqualTo(ticket);
    assertThat(found.getImstatus().get(0).getStatus()).isZero();
    assertThat(found.getImmsg().get(0).getMessageList())
        .extracting(QueryMessageInfoV2::getContent)
        .contains("We look at it.");
    assertThat(found.getLastMessageTimeId()).isNotBlank();
    assertThat(unread(ticket)).isEqualTo(1);

    osm.updateNewInstantMessagesRead(
        new UpdateNewInstantMessagesReadRequest()
            .withCaseId(ticket)
            .withBody(new UpdateUnreadNewInstantMsgV2Req()));

    assertThat(unread(ticket)).isZero();
  }

  @Test
  void a_file_is_attached_and_linked() {
    String file = uploaded("messages.log", TEXT);
    String ticket = acme.accepted();
    acme.say(ticket, "The log", file);
    var links =
        osm.listAccessoryAccessUrls(
                new ListAccessoryAccessUrlsRequest().withAccessoryIds(List.of(file)))
            .getAccessoryUrls();

    assertThat(acme.detail(ticket).getMessageList().get(1).getAccessoryList())
        .singleElement()
        .satisfies(one -> assertThat(one.getFileActualName()).isEqualTo("messages.log"));
    assertThat(links.get(0).getAccessoryId()).isEqualTo(file);
    assertThat(links.get(0).getAccessoryName()).isEqualTo("messages.log");
    assertThat(followed(links.get(0).getAccessoryUrl())).isEqualTo(TEXT);
  }

  @Test
  void files_are_downloaded_and_deleted() {
    String file = uploaded("screen.png", PNG);

    assertThat(
            content(
                osm.downloadAccessories(new DownloadAccessoriesRequest().withAccessoryId(file))))
        .isEqualTo(PNG);
    assertThat(content(osm.downloadImages(new DownloadImagesRequest().withAccessoryId(file))))
        .isEqualTo(PNG);
    assertThat(
            followed(
                osm.showDownloadAccessoryUrl(
                        new ShowDownloadAccessoryUrlRequest()
                            .withAccessoryId(file)
                            .withRelationType(
                                ShowDownloadAccessoryUrlRequest.RelationTypeEnum.NO_RELATION))
                    .getAccessoryUrl()))
        .isEqualTo(PNG);
    DeleteAccessoriesRequest delete = new DeleteAccessoriesRequest().withAccessoryId(file);
    assertThat(osm.deleteAccessories(delete).getErrorCode()).isNull();
    assertThat(osm.deleteAccessories(delete).getErrorCode()).isEqualTo("OSM.01010001");
  }

  @Test
  void limits_of_attachments_are_texts() {
    var limit = osm.showAccessoryLimits(new ShowAccessoryLimitsRequest()).getAccessoryLimit();

    assertThat(limit.getLimitCount()).isEqualTo("5");
    assertThat(limit.getLimitSize()).isEqualTo("4");
    assertThat(limit.getLimitFileType().split(",")).contains("log", "png");
  }

  @Test
  void an_abuse_is_reported() {
    var contacts =
        new ContactWayInfoV2()
            .withName("Li Lei")
            .withMobile("13800000000")
            .withIdType(20)
            .withIdFiles(List.of(uploaded("id.png", PNG)));
    var report =
        new CreateFeedbackV2Req()
            .withType("abuse")
            .withTitle("https://www.example.com")
            .withContent("The page sends spam.")
            .withFiles(List.of(uploaded("page.png", PNG)))
            .withContacts(contacts);

    assertThat(osm.createFeedback(new CreateFeedbackRequest().withBody(report)).getErrorCode())
        .isNull();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.AccessoryJsonFormatReq;
import com.huaweicloud.sdk.osm.v2.model.CreateCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateMessageDoV2;
import com.huaweicloud.sdk.osm.v2.model.CreateMessageV2Req;
import com.huaweicloud.sdk.osm.v2.model.CreateMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateOrderIncidentV2Req;
import com.huaweicloud.sdk.osm.v2.model.CreateScoreV2Req;
import com.huaweicloud.sdk.osm.v2.model.CreateScoresRequest;
import com.huaweicloud.sdk.osm.v2.model.IncidentDetailInfoV2;
import com.huaweicloud.sdk.osm.v2.model.IncidentMessageV2;
import com.huaweicloud.sdk.osm.v2.model.IncidentSatisfactionV2Do;
import com.huaweicloud.sdk.osm.v2.model.ShowCaseDetailRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.UploadJsonAccessoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.WorkOrderOperateV2Req;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal opens a ticket for its user and follows it until it is rated, with the SDK. */
@OceSandbox
class TicketStoryTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Sandbox sandbox;
  private OsmClient portal;

  @BeforeEach
  void connect(Sandbox world) {
    sandbox = world;
    portal = TicketSamples.client(world, world.account("acme"));
  }

  @Test
  void a_portal_opens_answers_confirms_and_rates_a_ticket() {
    String id = open("A web server restarted by itself");
    TicketMoves support = sandbox.tickets().ticket(id);
    assertThat(support.status()).isEqualTo(TicketStatus.WAITING);

    support.accept().ask("Please send a picture of the monitoring");
    assertThat(detail(id).getStatus()).isEqualTo(TicketStatus.FEEDBACK.code());

    answer(id, "Here it is", upload("cpu.png"));
    assertThat(support.status()).isEqualTo(TicketStatus.PROCESSING);

    support.propose("The memory was full. Please choose a larger server");
    assertThat(detail(id).getStatus()).isEqualTo(TicketStatus.RESULT.code());

    confirm(id);
    rate(id);
    assertThat(support.status()).isEqualTo(TicketStatus.COMPLETED);
    IncidentDetailInfoV2 rated = detail(id);
    assertThat(rated.getJudgement()).isEqualTo("Quick and clear");
    assertThat(rated.getMessageList())
        .extracting(IncidentMessageV2::getContent)
        .contains(
            "Please send a picture of the monitoring",
            "Here it is",
            "The memory was full. Please choose a larger server");
  }

  private String open(String description) {
    return portal
        .createCases(
            new CreateCasesRequest()
                .withBody(
                    new CreateOrderIncidentV2Req()
                        .withSourceId(TicketSamples.SOURCE)
                        .withBusinessTypeId(TicketSamples.SERVER_FAULT)
                        .withRegionId("cn-north-4")
                        .withSimpleDescription(description)))
        .getIncidentId();
  }

  private IncidentDetailInfoV2 detail(String id) {
    return portal
        .showCaseDetail(new ShowCaseDetailRequest().withCaseId(id))
        .getIncidentDetailInfo();
  }

  private String upload(String name) {
    return portal
        .uploadJsonAccessories(
            new UploadJsonAccessoriesRequest()
                .withBody(
                    new AccessoryJsonFormatReq()
                        .withAccessoryName(name)
                        .withAccessoryFrom(AccessoryJsonFormatReq.AccessoryFromEnum.MESSAGE)
                        .withAccessoryData(Base64.getEncoder().encodeToString(PICTURE))))
        .getAccessoryId();
  }

  private void answer(String id, String text, String attachment) {
    portal.createMessages(
        new CreateMessagesRequest()
            .withCaseId(id)
            .withBody(
                new CreateMessageV2Req()
                    .withMessage(
                        new CreateMessageDoV2()
                            .withContent(text)
                            .withAccessoryIds(List.of(attachment)))));
  }

  private void confirm(String id) {
    portal.updateCases(
        new UpdateCasesRequest()
            .withCaseId(id)
            .withActionId("close")
            .withBody(new WorkOrderOperateV2Req().withOperateDesc("Solved")));
  }

  private void rate(String id) {
    portal.createScores(
        new CreateScoresRequest()
            .withCaseId(id)
            .withBody(
                new CreateScoreV2Req()
                    .withJudgement("Quick and clear")
                    .withIncidentSatisfactionList(
                        List.of(
                            new IncidentSatisfactionV2Do()
                                .withSatisfactionId(1)
                                .withSatisfactionValue(5)))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.CreateCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateMessageDoV2;
import com.huaweicloud.sdk.osm.v2.model.CreateMessageV2Req;
import com.huaweicloud.sdk.osm.v2.model.CreateMessagesRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateOrderIncidentV2Req;
import com.huaweicloud.sdk.osm.v2.model.IncidentDetailInfoV2;
import com.huaweicloud.sdk.osm.v2.model.ShowCaseDetailRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowCaseStatusRequest;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The vendor's SDK for tickets as acme, and what support does. */
record TicketSdk(TestWorld world, OsmClient osm) {

  static final String SERVER = "69af625c1be54800b58ac4bae4870c90";
  static final String FAULT = "5efc9f47ace944bfafd054161409f15b";
  static final String RENEWAL = "9b1a349c3a2849a391d58c10f9dc55a1";

  static TicketSdk of(Target target) {
    TestWorld world = target.world();
    return new TicketSdk(world, world.osm("acme"));
  }

  private String opened(CreateOrderIncidentV2Req ticket) {
    return osm.createCases(
            new CreateCasesRequest()
                .withBody(ticket.withSourceId("83aeb0f2834c4df49826c781d32a963e")))
        .getIncidentId();
  }

  /** Opens a ticket with a question and returns its id. */
  String asked(String text) {
    return opened(
        new CreateOrderIncidentV2Req().withBusinessTypeId(RENEWAL).withSimpleDescription(text));
  }

  /** Opens a ticket about a server that fails and returns its id. */
  String failed() {
    return opened(
        new CreateOrderIncidentV2Req()
            .withBusinessTypeId(FAULT)
            .withRegionId("cn-north-4")
            .withSimpleDescription("The server is down."));
  }

  /** Opens a ticket that support accepts and returns its id. */
  String accepted() {
    String ticket = asked("When is the fee deducted?");
    support(ticket, "accept", "");
    return ticket;
  }

  void support(String ticket, String action, String text) {
    ObjectNode body = TestServer.json().put("do", action);
    if (!text.isEmpty()) {
      body.put("text", text);
    }
    world.control("POST", "/tickets/" + ticket + "/actions", body);
  }

  IncidentDetailInfoV2 detail(String ticket) {
    return osm.showCaseDetail(new ShowCaseDetailRequest().withCaseId(ticket))
        .getIncidentDetailInfo();
  }

  int status(String ticket) {
    return osm.showCaseStatus(new ShowCaseStatusRequest().withCaseId(ticket)).getStatus();
  }

  void say(String ticket, String text, String... files) {
    var message = new CreateMessageDoV2().withContent(text).withAccessoryIds(List.of(files));
    assertThat(
            osm.createMessages(
                    new CreateMessagesRequest()
                        .withCaseId(ticket)
                        .withBody(new CreateMessageV2Req().withMessage(message)))
                .getErrorCode())
        .isNull();
  }
}

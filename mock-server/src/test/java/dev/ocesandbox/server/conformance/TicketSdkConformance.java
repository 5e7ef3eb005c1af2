// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.CreateCaseExtendsParamRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateRelationsReq;
import com.huaweicloud.sdk.osm.v2.model.CreateRelationsRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateScoreV2Req;
import com.huaweicloud.sdk.osm.v2.model.CreateScoresRequest;
import com.huaweicloud.sdk.osm.v2.model.DeleteRelationRequest;
import com.huaweicloud.sdk.osm.v2.model.DeleteRelationsReq;
import com.huaweicloud.sdk.osm.v2.model.DownloadCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.IncidentDetailInfoV2;
import com.huaweicloud.sdk.osm.v2.model.IncidentSatisfactionV2Do;
import com.huaweicloud.sdk.osm.v2.model.ListCaseCountsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseOperateLogsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListOrderIncidentRequest;
import com.huaweicloud.sdk.osm.v2.model.ListRelationRequest;
import com.huaweicloud.sdk.osm.v2.model.PutCaseExtParamReq;
import com.huaweicloud.sdk.osm.v2.model.ShowCaseExtendsParamRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateCaseContactInfoReq;
import com.huaweicloud.sdk.osm.v2.model.UpdateCaseContactInfoRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateCasesRequest;
import com.huaweicloud.sdk.osm.v2.model.WorkOrderOperateV2Req;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a ticket through the vendor's SDK. */
@OnBothTargets
class TicketSdkConformance {

  private final TicketSdk acme;
  private final OsmClient osm;

  TicketSdkConformance(Target target) {
    acme = TicketSdk.of(target);
    osm = acme.osm();
  }

  private static IncidentSatisfactionV2Do point(int id, int value) {
    return new IncidentSatisfactionV2Do().withSatisfactionId(id).withSatisfactionValue(value);
  }

  @Test
  void a_new_ticket_is_shown_with_what_was_sent() {
    String ticket = acme.failed();
    IncidentDetailInfoV2 found = acme.detail(ticket);

    assertThat(acme.status(ticket)).isZero();
    assertThat(found.getIncidentId()).isEqualTo(ticket).matches("TT20261123\\d{4}");
    assertThat(found.getSimpleDescription()).isEqualTo("The server is down.");
    assertThat(found.getDcName()).isEqualTo("华北-北京四");
    assertThat(found.getCreateTime().toInstant()).isEqualTo(Target.NOW);
    assertThat(found.getCustomerId()).isEqualTo(acme.world().customerId("acme"));
    assertThat(found.getXcustomerName()).isEqualTo("acme");
    assertThat(found.getMessageList())
        .singleElement()
        .satisfies(message -> assertThat(message.getIsFirstMessage()).isEqualTo(1));
  }

  @Test
  void tickets_are_found_by_words_status_and_id() {
    String ticket = acme.asked("Where is the invoice?");
    var found =
        osm.listCases(
            new ListCasesRequest()
                .withSearchKey(List.of("invoice", "where"))
                .withStatus(0)
                .withLimit(5));
    var older =
        osm.listOrderIncident(
            new ListOrderIncidentRequest().withIncidentId(ticket).withPageNo(1).withPageSize(10));

    assertThat(found.getTotalCount()).isEqualTo(1);
    assertThat(found.getIncidentInfoList().get(0).getIncidentId()).isEqualTo(ticket);
    assertThat(found.getIncidentInfoList().get(0).getCreateTime().toInstant())
        .isEqualTo(Target.NOW);
    assertThat(older.getTotalCount()).isEqualTo(1);
    assertThat(older.getIncidentInfoList().get(0).getSimpleDescribe())
        .isEqualTo("Where is the invoice?");
    assertThat(
            osm.listCaseCounts(new ListCaseCountsRequest().withStatus(0)).getIncidentStatusCounts())
        .as("the scenario has one more")
        .singleElement()
        .satisfies(row -> assertThat(row.getCount()).isEqualTo(2));
  }

  @Test
  void a_ticket_is_answered_closed_and_rated() {
    String ticket = acme.accepted();
    acme.support(ticket, "ask", "Which server?");
    assertThat(acme.status(ticket)).isEqualTo(17);
    acme.say(ticket, "web-1");
    acme.support(ticket, "propose", "At 03:00.");
    assertThat(acme.status(ticket)).isEqualTo(2);

    var closed =
        osm.updateCases(
            new UpdateCasesRequest()
                .withCaseId(ticket)
                .withActionId("close")
                .withBody(new WorkOrderOperateV2Req().withOperateDesc("Thanks")));
    var scored =
        osm.createScores(
            new CreateScoresRequest()
                .withCaseId(ticket)
                .withBody(
                    new CreateScoreV2Req()
                        .withJudgement("Quick")
                        .withIncidentSatisfactionList(List.of(point(1, 5), point(3, 4)))));

    assertThat(closed.getErrorCode()).isNull();
    assertThat(scored.getErrorCode()).isNull();
    assertThat(acme.detail(ticket).getStatus()).isEqualTo(3);
    assertThat(acme.detail(ticket).getJudgement()).isEqualTo("Quick");
    assertThat(acme.detail(ticket).getIncidentSatisfaction())
        .extracting(IncidentSatisfactionV2Do::getSatisfactionValue)
        .containsExactly(5, 4);
    var logs =
        osm.listCaseOperateLogs(new ListCaseOperateLogsRequest().withCaseId(ticket).withLimit(100));
    assertThat(logs.getTotalCount()).isEqualTo(logs.getIncidentOperateLogList().size());
    assertThat(logs.getIncidentOperateLogList())
        .extracting(row -> row.getOperateDesc())
        .contains("Thanks");
  }

  @Test
  void refusals_have_status_200_and_a_code() {
    String ticket = acme.asked("When?");

    var refused =
        osm.updateCases(
            new UpdateCasesRequest()
                .withCaseId(ticket)
                .withActionId("delete")
                .withBody(new WorkOrderOperateV2Req()));

    assertThat(refused.getHttpStatusCode()).isEqualTo(200);
    assertThat(refused.getErrorCode()).isEqualTo("OSM.01010018");
    assertThat(refused.getErrorMsg()).isNotBlank();
  }

  @Test
  void the_export_is_a_workbook() {
    List<byte[]> files = new ArrayList<>();

    osm.downloadCases(new DownloadCasesRequest().withLanguage("zh-cn").withTimezone("GMT+8"))
        .consumeDownloadStream(stream -> files.add(Streams.bytes(stream)));

    assertThat(files).singleElement().satisfies(file -> assertThat(file).startsWith('P', 'K'));
  }

  @Test
  void contacts_are_changed_and_shown_masked() {
    String ticket = acme.asked("When?");

    osm.updateCaseContactInfo(
        new UpdateCaseContactInfoRequest()
            .withCaseId(ticket)
            .withBody(
                new UpdateCaseContactInfoReq()
                    .withRemindMail("acme@example.com")
                    .withRemindTime("09:00-18:00")));

    assertThat(acme.detail(ticket).getExtInfo().getRemindMail()).isEqualTo("a***@example.com");
    assertThat(acme.detail(ticket).getExtInfo().getRemindTime()).isEqualTo("09:00-18:00");
  }

  @Test
  void further_parameters_are_taken() {
    String ticket = acme.failed();

    assertThat(
            osm.createCaseExtendsParam(
                    new CreateCaseExtendsParamRequest()
                        .withCaseId(ticket)
                        .withBody(
                            new PutCaseExtParamReq()
                                .withExtendsMap(Map.of("instance_id", "web-1"))))
                .getErrorCode())
        .isNull();
    assertThat(
            osm.showCaseExtendsParam(new ShowCaseExtendsParamRequest().withCaseId(ticket))
                .getErrorCode())
        .isNull();
  }

  private List<String> related(String ticket) {
    return osm
        .listRelation(new ListRelationRequest().withCaseId(ticket))
        .getCaseRelationList()
        .stream()
        .map(row -> row.getCaseId() + " " + row.getSimpleDescription())
        .toList();
  }

  @Test
  void tickets_are_related_and_unrelated() {
    String one = acme.asked("one");
    String other = acme.asked("other");

    osm.createRelations(
        new CreateRelationsRequest()
            .withCaseId(one)
            .withBody(new CreateRelationsReq().withRelatedIdList(List.of(other))));
    assertThat(related(one)).containsExactly(other + " other");
    assertThat(related(other)).containsExactly(one + " one");

    osm.deleteRelation(
        new DeleteRelationRequest()
            .withCaseId(one)
            .withBody(new DeleteRelationsReq().withRelatedId(other)));
    assertThat(related(other)).isEmpty();
  }
}

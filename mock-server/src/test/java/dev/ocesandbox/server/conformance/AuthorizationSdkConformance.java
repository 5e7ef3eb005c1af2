// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.AgreeTenantAuthorizationV2Req;
import com.huaweicloud.sdk.osm.v2.model.CheckHostsRequest;
import com.huaweicloud.sdk.osm.v2.model.ConfirmAuthorizationsRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateDiagnoseFeedbackRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateDiagnoseJobRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateFeedbackReq;
import com.huaweicloud.sdk.osm.v2.model.IncidentOrderAuthDetailInfoV2;
import com.huaweicloud.sdk.osm.v2.model.IncidentOrderAuthV2;
import com.huaweicloud.sdk.osm.v2.model.ListAgenciesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListAuthorizationsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListDiagnoseItemsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListDiagnoseJobRequest;
import com.huaweicloud.sdk.osm.v2.model.ListDiagnoseJobResponse;
import com.huaweicloud.sdk.osm.v2.model.ListDiagnoseRecordsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListDiagnoseResourcesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListHistoryOperateLogsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListHistorySessionsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListTransportHistoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.OperateAuthorizationV2Req;
import com.huaweicloud.sdk.osm.v2.model.OperateHistorySession;
import com.huaweicloud.sdk.osm.v2.model.QueryDiagnoseItemsReq;
import com.huaweicloud.sdk.osm.v2.model.QueryTscDiagnoseResourcesReq;
import com.huaweicloud.sdk.osm.v2.model.ShowAuthorizationDetailRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowAuthorizationDetailResponse;
import com.huaweicloud.sdk.osm.v2.model.ShowLoginTypeRequest;
import com.huaweicloud.sdk.osm.v2.model.SubmitDiagnoseJobReq;
import com.huaweicloud.sdk.osm.v2.model.UpdateAuthorizationsRequest;
import com.huaweicloud.sdk.osm.v2.model.VerifyHostV2Req;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Authorizations of support, and diagnoses, through the vendor's SDK. */
@OnBothTargets
class AuthorizationSdkConformance {

  private static final String REGION = "cn-north-4";

  private final TicketSdk acme;
  private final OsmClient osm;

  AuthorizationSdkConformance(Target target) {
    acme = TicketSdk.of(target);
    osm = acme.osm();
  }

  /** Support asks for an authorization; returns its id. */
  private String asked() {
    String ticket = acme.accepted();
    acme.support(ticket, "authorize", "Look at the console.");
    IncidentOrderAuthV2 row =
        osm.listAuthorizations(new ListAuthorizationsRequest().withIncidentId(ticket).withStatus(0))
            .getIncidentAuthList()
            .get(0);
    assertThat(row.getAuthDescribe()).isEqualTo("Look at the console.");
    assertThat(row.getCreateTime().toInstant()).isEqualTo(Target.NOW);
    return row.getId();
  }

  private ShowAuthorizationDetailResponse detail(String id) {
    return osm.showAuthorizationDetail(
        new ShowAuthorizationDetailRequest().withAuthorizationId(id));
  }

  @Test
  void an_authorization_is_rejected() {
    String id = asked();

    osm.updateAuthorizations(
        new UpdateAuthorizationsRequest()
            .withAuthorizationId(id)
            .withActionId("reject")
            .withBody(new OperateAuthorizationV2Req().withRejectReason("No need")));

    assertThat(detail(id).getStatus()).isEqualTo(2);
    assertThat(detail(id).getRejectReason()).isEqualTo("No need");
  }

  private void work(String id) {
    ObjectNode session = TestServer.json().put("minutes", 10);
    session.putArray("commands").add("uptime");
    session
        .putArray("files")
        .addObject()
        .put("name", "messages")
        .put("from", "/var/log")
        .put("to", "/tmp")
        .put("direction", "download")
        .put("kilobytes", 12);
    acme.world().control("POST", "/authorizations/" + id + "/sessions", session);
  }

  @Test
  void what_support_does_under_an_authorization_is_shown() {
    String id = asked();
    osm.confirmAuthorizations(
        new ConfirmAuthorizationsRequest()
            .withAuthorizationId(id)
            .withBody(new AgreeTenantAuthorizationV2Req()));
    assertThat(detail(id).getStatus()).isEqualTo(1);
    assertThat(detail(id).getAuthExpireTime().toInstant()).isAfter(Target.NOW);
    work(id);

    int sessions = 0;
    for (IncidentOrderAuthDetailInfoV2 host : detail(id).getIncidentAuthDetailList()) {
      for (OperateHistorySession session :
          osm.listHistorySessions(
                  new ListHistorySessionsRequest()
                      .withAuthorizationId(id)
                      .withAuthorizationDetailId(host.getId()))
              .getSessionList()) {
        assertWork(id, host.getId(), session.getSessionId());
        sessions++;
      }
    }
    assertThat(sessions).isEqualTo(1);
  }

  private void assertWork(String id, long detail, long session) {
    assertThat(
            osm.listHistoryOperateLogs(
                    new ListHistoryOperateLogsRequest()
                        .withAuthorizationId(id)
                        .withAuthorizationDetailId(detail)
                        .withSessionId(session))
                .getOpsList())
        .extracting(row -> row.getOper())
        .containsExactly("uptime");
    assertThat(
            osm.listTransportHistories(
                    new ListTransportHistoriesRequest()
                        .withAuthorizationId(id)
                        .withAuthorizationDetailId(detail)
                        .withSessionId(session))
                .getFileOpsList())
        .extracting(row -> row.getFromPath() + "/" + row.getFileName())
        .containsExactly("/var/log/messages");
  }

  @Test
  void support_logs_in_by_an_agency_or_at_a_host() {
    var agency = osm.listAgencies(new ListAgenciesRequest()).getAgencyList().get(0);
    long host =
        detail(asked()).getIncidentAuthDetailList().stream()
            .filter(row -> row.getType() == 1)
            .findFirst()
            .orElseThrow()
            .getId();

    assertThat(agency.getDuration()).isEqualTo("FOREVER");
    assertThat(agency.getExpireTime()).isNull();
    assertThat(osm.showLoginType(new ShowLoginTypeRequest()).getLoginType()).isEqualTo("agency");
    assertThat(
            osm.checkHosts(
                    new CheckHostsRequest()
                        .withAuthorizationDetailId(host)
                        .withBody(
                            new VerifyHostV2Req()
                                .withPort(22)
                                .withAccount("root")
                                .withPassword("Example_123")))
                .getErrorCode())
        .isNull();
  }

  private String started() {
    String address =
        osm.listDiagnoseResources(
                new ListDiagnoseResourcesRequest()
                    .withBody(new QueryTscDiagnoseResourcesReq().withRegion(REGION)))
            .getResult()
            .get(0)
            .getAccessIPv4();
    return osm.createDiagnoseJob(
            new CreateDiagnoseJobRequest()
                .withBody(
                    new SubmitDiagnoseJobReq()
                        .withType(1)
                        .withParams(Map.of("eip", address))
                        .withRegionId(REGION)))
        .getJobId();
  }

  @Test
  void a_diagnosis_has_items_and_a_record() {
    String job = started();
    acme.world().advance("PT3M");

    var done = osm.listDiagnoseJob(new ListDiagnoseJobRequest().withJobId(job));
    var items =
        osm.listDiagnoseItems(
                new ListDiagnoseItemsRequest()
                    .withBody(new QueryDiagnoseItemsReq().withJobId(job).withItemIds("expiry")))
            .getItemResults();
    var records =
        osm.listDiagnoseRecords(new ListDiagnoseRecordsRequest().withType(1).withPageSize(10));

    assertThat(done.getJobId()).hasToString(job);
    assertThat(done.getStatus()).isEqualTo(ListDiagnoseJobResponse.StatusEnum.NUMBER_3);
    assertThat(done.getItemsResult()).hasSize(4);
    assertThat(items).extracting(item -> item.getCheckId()).containsExactly("expiry");
    assertThat(records.getRecords()).extracting(row -> row.getJobId()).contains(job);
    assertThat(
            osm.createDiagnoseFeedback(
                    new CreateDiagnoseFeedbackRequest()
                        .withBody(new CreateFeedbackReq().withType(1).withIsHelpful(true)))
                .getErrorCode())
        .isNull();
  }
}

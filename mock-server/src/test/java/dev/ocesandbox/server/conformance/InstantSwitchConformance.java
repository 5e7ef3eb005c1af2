// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.bss.v2.model.PeriodToOnDemandReq;
import com.huaweicloud.sdk.bss.v2.model.UpdatePeriodToOnDemandRequest;
import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** UpdatePeriodToOnDemandInstantly: billing by usage at once (api_order_00032). */
@OnBothTargets
class InstantSwitchConformance {

  private static final String PATH = Renewals.SWITCH + "/instantly";

  private final Renewals acme;

  InstantSwitchConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private static ObjectNode request(String... ids) {
    ObjectNode body = TestServer.json();
    List.of(ids).forEach(body.putArray("resource_ids")::add);
    return body;
  }

  private TestServer.Answer ask(Renewals who, String... ids) {
    return who.world().post(who.shop().account(), PATH, request(ids));
  }

  private List<JsonNode> results(Renewals who, String... ids) {
    TestServer.Answer answer = ask(who, ids);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("to_ondemand_service_results").valueStream().toList();
  }

  /** Switches one resource and returns the order. */
  private String switched(String id, String result) {
    JsonNode only = results(acme, id).get(0);
    assertThat(only.path("result").asString()).as("%s", only).isEqualTo(result);
    assertThat(only.path("error_code").isNull()).isTrue();
    assertThat(only.path("error_msg").isNull()).isTrue();
    return only.path("order_id").asString();
  }

  private static void assertFailed(JsonNode result, String id, String code) {
    assertThat(result.path("resource_id").asString()).isEqualTo(id);
    assertThat(result.path("result").asString()).isEqualTo("FAIL");
    assertThat(result.path("error_code").asString()).isEqualTo(code);
    assertThat(result.path("error_msg").asString()).isNotBlank();
    assertThat(result.path("order_id").isNull()).isTrue();
  }

  private void fails(Renewals who, String id, String code) {
    String before = acme.shop().everything();
    List<JsonNode> results = results(who, id);
    assertThat(results).hasSize(1);
    assertFailed(results.get(0), id, code);
    assertThat(acme.shop().everything()).isEqualTo(before);
  }

  private String serverFor(String price) {
    return acme.bought(TestWorld.server(price)).get(0);
  }

  @Test
  void the_sdk_switches_a_server_and_what_is_left_of_its_term_is_back() {
    String server = serverFor("100.00");
    acme.world().advance("P10D");

    List<Map<String, Object>> results = bySdk(server).results;

    // rules resources.instantly.one-result-each, resources.instantly.switched-is-closed
    assertThat(results).hasSize(1);
    assertThat(results.get(0)).containsEntry("resource_id", server);
    assertThat(results.get(0)).containsEntry("result", "SUCCESS");
    assertThat(acme.status(server)).isEqualTo(3);
    // 240 of 734 hours are used, and ten percent is the fee
    String order = String.valueOf(results.get(0).get("order_id"));
    JsonNode shown = acme.shop().shown(order);
    assertThat(shown.path("order_type").asInt()).isEqualTo(10);
    assertThat(shown.path("status").asInt()).isEqualTo(5);
    assertThat(shown.path("amount_after_discount").asString()).isEqualTo("57.30");
    assertThat(shown.path("amount_info").path("commission_amount").asString()).isEqualTo("10.00");
    assertThat(acme.shop().balance(1)).isEqualTo("99957.30");
    assertThat(acme.shop().listedIds("order_type=10")).containsExactly(order);
    assertThat(acme.shop().refunds(order).body().path("refund_infos")).hasSize(3);
  }

  /** The SDK that this build pins signs and sends, but has no method for the operation yet. */
  private Switched bySdk(String server) {
    JsonNode keys = acme.world().account("acme");
    HcClient client =
        new ClientBuilder<>(hcClient -> hcClient, "GlobalCredentials")
            .withCredential(
                new GlobalCredentials()
                    .withAk(keys.path("access_key").asString())
                    .withSk(keys.path("secret_key").asString()))
            .withEndpoint(TestServer.endpoint())
            .build();
    HttpRequestDef<UpdatePeriodToOnDemandRequest, Switched> operation =
        new HttpRequestDef.Builder<>(
                HttpMethod.POST, UpdatePeriodToOnDemandRequest.class, Switched.class)
            .withName("UpdatePeriodToOnDemandInstantly")
            .withUri(PATH)
            .withContentType("application/json;charset=UTF-8")
            .withRequestField(
                "body",
                LocationType.Body,
                FieldExistence.NON_NULL_NON_EMPTY,
                PeriodToOnDemandReq.class,
                field ->
                    field.withMarshaller(
                        UpdatePeriodToOnDemandRequest::getBody,
                        UpdatePeriodToOnDemandRequest::setBody))
            .build();
    PeriodToOnDemandReq body = new PeriodToOnDemandReq().withResourceIds(List.of(server));
    return client.syncInvokeHttp(new UpdatePeriodToOnDemandRequest().withBody(body), operation);
  }

  static final class Switched extends SdkResponse {
    @JsonProperty("to_ondemand_service_results")
    List<Map<String, Object>> results = new ArrayList<>();
  }

  @Test
  void what_is_attached_goes_with_the_server_and_no_five_days_are_used_up() {
    List<String> ids = acme.bought(server(), disk());

    List<JsonNode> results = results(acme, ids.get(0), ids.get(0));

    // rules resources.instantly.switches, resources.instantly.order,
    // resources.instantly.refund-as-unsubscribed: ten percent of 60.20 yuan is the fee
    assertThat(results).hasSize(1);
    String order = results.get(0).path("order_id").asString();
    assertThat(acme.shop().details(order).body().path("order_line_items")).hasSize(2);
    assertThat(acme.shop().balance(1)).isEqualTo("99993.98");
    assertThat(ids).allSatisfy(id -> assertThat(acme.status(id)).isEqualTo(3));
    assertThat(acme.world().control("GET", "/state?room=unsubscriptions").findValue("used"))
        .isNull();
    assertThat(acme.eventsOf(ids.get(0), "P90D")).isEmpty();
  }

  @Test
  void a_renewal_that_has_not_begun_is_back_in_full() {
    String server = acme.boughtServer();
    acme.renewed(paying(months(1, server)));

    switched(server, "SUCCESS");

    // rule resources.instantly.refunds: 28.98 of the first term and 32.20 of the next
    assertThat(acme.shop().balance(1)).isEqualTo("99996.78");
  }

  @Test
  void within_the_last_second_of_a_term_it_is_switched_for_nothing() {
    String server = acme.boughtServer();
    acme.world()
        .control("POST", "/clock/advance", TestServer.json().put("to", "2026-12-23T15:59:59.500Z"));

    String order = switched(server, "SUCCESS");

    // 733 of 734 hours are used, and the fee takes the rest
    assertThat(acme.shop().shown(order).path("amount_after_discount").asString()).isEqualTo("0.00");
    assertThat(acme.shop().balance(1)).isEqualTo("99967.80");
    assertThat(acme.status(server)).isEqualTo(3);
  }

  @Test
  void each_resource_has_a_result_in_the_order_of_the_request() {
    List<String> ids = acme.bought(server(), disk());

    List<JsonNode> results = results(acme, ids.get(0), "none", ids.get(1));

    assertThat(results).hasSize(3);
    assertThat(results.get(0).path("result").asString()).isEqualTo("SUCCESS");
    assertFailed(results.get(1), "none", "CBC.99003012");
    assertFailed(results.get(2), ids.get(1), "CBC.0100");
  }

  @ParameterizedTest
  @CsvSource({
    "strict_selection, CBC.99003608",
    "solution, CBC.99003622",
    "violation, CBC.99003624",
    "public_security, CBC.99003625",
    "account_frozen, CBC.99003626"
  })
  void what_the_vendor_has_marked_fails_and_changes_nothing(String mark, String code) {
    String server = acme.boughtServer();
    acme.mark(server, mark);

    // rule resources.instantly.same-checks
    fails(acme, server, code);
  }

  @Test
  void what_cannot_be_switched_at_the_end_of_its_term_cannot_be_at_once() {
    String firewall =
        acme.bought(
                TestWorld.line(
                    "hws.service.type.cfw", "hws.resource.type.cfw", "cfw.standard", "2940.00"))
            .get(0);
    String server = acme.boughtServer();

    fails(acme, firewall, "CBC.99003609");
    fails(acme.as("solo"), server, "CBC.99003012");
    acme.renewed(months(1, server));
    fails(acme, server, "CBC.99003623");
    acme.world().advance("P31D");
    fails(acme, server, "CBC.99003610");
  }

  @Test
  void a_refund_above_fifty_thousand_yuan_waits_for_a_review() {
    String server = serverFor("60000.00");

    String order = switched(server, "AUDIT");

    // rule resources.instantly.reviewed
    assertThat(acme.shop().status(order)).isEqualTo(1);
    assertThat(acme.status(server)).isEqualTo(2);
    assertThat(acme.shop().balance(1)).isEqualTo("40000.00");
    fails(acme, server, "CBC.99003623");
    acme.shop().move(order, 2);
    assertThat(acme.status(server)).isEqualTo(2);
    acme.shop().move(order, 5);
    assertThat(acme.status(server)).isEqualTo(3);
    assertThat(acme.shop().balance(1)).isEqualTo("94000.00");
  }

  @Test
  void a_review_that_refuses_frees_the_resource() {
    String server = serverFor("60000.00");

    acme.shop().move(switched(server, "AUDIT"), 4);

    assertThat(acme.status(server)).isEqualTo(2);
    assertThat(acme.shop().balance(1)).isEqualTo("40000.00");
    switched(server, "AUDIT");
  }

  @Test
  void one_to_ten_resources_go_in_one_call() {
    String[] many = new String[11];
    for (int i = 0; i < many.length; i++) {
      many[i] = "none-" + i;
    }

    Shop.assertRefused(ask(acme, many), 400, "CBC.0100", "gateway.check.parameters");
    Shop.assertRefused(ask(acme), 400, "CBC.0100", "gateway.check.parameters");
  }

  @Test
  void a_user_without_the_permission_is_refused() {
    Shop real = Shop.acme();

    Shop.assertRefused(
        real.world().post(real.world().user("acme", "nobody"), PATH, request("none")),
        403,
        "CBC.0151",
        "gateway.permission.action-granted");
  }
}

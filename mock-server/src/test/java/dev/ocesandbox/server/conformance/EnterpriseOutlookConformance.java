// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.CREDIT;
import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Explanations, previews and the timeline of transfers within an enterprise. */
class EnterpriseOutlookConformance {

  private final Enterprise acme = Enterprise.of(Target.FRESH_WORLD);

  private static JsonNode explained(TestServer.Answer answer, String language) {
    return TestServer.send(
            HttpRequest.newBuilder(
                    URI.create(TestServer.endpoint() + "/_sandbox/explain/" + answer.requestId()))
                .header("X-Language", language))
        .body();
  }

  private JsonNode preview(ObjectNode transfer) {
    ObjectNode request =
        TestServer.json()
            .put("account", "acme")
            .put("method", "POST")
            .put("path", Enterprise.ROOT + "transfer-amount");
    return acme.world().control("POST", "/preview", request.set("body", transfer));
  }

  private static List<String> postings(JsonNode entry) {
    return entry
        .path("postings")
        .valueStream()
        .map(one -> one.path("account").asString() + " " + one.path("amount").asString())
        .toList();
  }

  @Test
  void a_refusal_says_how_much_there_is_and_how_much_is_missing() {
    acme.allocate(transfer(acme.dev(), "100.00", "A"));
    var refused = acme.reclaim(transfer(acme.dev(), "100.01", ""));

    JsonNode english = explained(refused, "en_US");
    assertThat(english.path("message").asString())
        .isEqualTo(
            "POST /v2/enterprises/multi-accounts/retrieve-amount (ReclaimSubEnterpriseAmount) was"
                + " refused with 400 by enterprise.reclaim.covered: At most the reclaimable amount"
                + " can be reclaimed.");
    assertThat(english.at("/rule/arguments/available").asString()).isEqualTo("100.00");
    assertThat(english.at("/rule/arguments/missing").asString()).isEqualTo("0.01");
    assertThat(explained(refused, "zh_CN").path("message").asString())
        .isEqualTo(
            "POST /v2/enterprises/multi-accounts/retrieve-amount（ReclaimSubEnterpriseAmount）"
                + "被拒绝，状态码400，依据规则enterprise.reclaim.covered：回收金额不能超过可回收金额。");
    var huge = acme.allocate(transfer(acme.dev(), "9".repeat(29) + ".00", ""));
    assertThat(explained(huge, "en_US").at("/rule/arguments").toString())
        .isEqualTo("{\"available\":\"900.00\"}");
  }

  @Test
  void a_refusal_says_which_number_line_or_state_it_is_about() {
    acme.allocate(transfer(acme.dev(), "1.00", "A"));
    assertThat(argument(transfer(acme.dev(), "1.00", "A"), "trans_id")).isEqualTo("A");
    assertThat(argument(transfer("nobody", "1.00", "B"), "customer_id")).isEqualTo("nobody");
    acme.share();
    String past = "2020-01-01T00:00:00Z";
    ObjectNode expired = transfer(acme.dev(), "1.00", "B").put("balance_type", CREDIT);
    assertThat(argument(expired.put("expire_time", past), "expire_time")).isEqualTo(past);
    acme.set("acme-dev", TestServer.json().put("status", 3));
    assertThat(argument(transfer(acme.dev(), "1.00", "B"), "status")).isEqualTo("3");
  }

  private String argument(ObjectNode transfer, String name) {
    return acme.allocate(transfer).explained().at("/rule/arguments/" + name).asString("none");
  }

  @Test
  void a_preview_shows_both_sides_and_changes_nothing() {
    String before = acme.acme().everything();

    JsonNode shown = preview(transfer(acme.dev(), "50.00", "P"));

    assertThat(shown.path("status").asInt()).isEqualTo(204);
    assertThat(shown.path("applied").valueStream().map(JsonNode::asString))
        .contains("accounts.records.allocation");
    assertThat(shown.at("/entries/0/type").asString()).isEqualTo("allocation");
    assertThat(postings(shown.at("/entries/0")))
        .containsExactly(
            "cash:" + acme.acme().customerId() + " -50.00", "cash:" + acme.dev() + " 50.00");
    JsonNode refused = preview(transfer(acme.dev(), "1000.01", "P"));
    assertThat(refused.at("/rule/id").asString()).isEqualTo("enterprise.transfer.covered");
    assertThat(refused.path("entries")).isEmpty();
    assertThat(acme.acme().everything()).isEqualTo(before);
    assertThat(acme.allocate(transfer(acme.dev(), "50.00", "P")).status()).isEqualTo(204);
  }

  @Test
  void the_timeline_has_the_end_of_allocated_credit_for_both() {
    String end = "2026-12-01T00:00:00Z";
    acme.world()
        .control(
            "PUT",
            "/accounts/acme/credit-line",
            TestServer.json().put("amount", "300.00").put("expires", end));
    acme.share();
    ObjectNode credit = transfer(acme.dev(), "120.00", "").put("balance_type", CREDIT);

    assertThat(acme.allocate(credit.put("expire_time", end)).status()).isEqualTo(204);

    JsonNode events = acme.world().control("GET", "/timeline").path("events");
    assertThat(
            events
                .valueStream()
                .filter(event -> event.path("type").asString().equals("credit-line-expired"))
                .map(
                    event ->
                        event.path("at").asString()
                            + " "
                            + event.path("subject").asString()
                            + " "
                            + event.findValue("amount").asString()))
        .containsExactlyInAnyOrder(
            end + " " + acme.acme().customerId() + " 180.00", end + " " + acme.dev() + " 120.00");
  }
}

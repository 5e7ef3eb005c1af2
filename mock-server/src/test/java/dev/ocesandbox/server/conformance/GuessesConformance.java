// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The setting that lets a world read a rule otherwise. */
class GuessesConformance {

  private static final String RULE = "accounts.balance.credit-amount";
  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final Shop acme = Shop.emptyAcme();

  @BeforeEach
  void useCredit() {
    acme.creditLine("500.00");
    acme.paid(acme.buy("120.50"));
  }

  private static ObjectNode guess(String rule, String alternative) {
    ObjectNode settings = TestServer.json();
    settings.putObject("guesses").put(rule, alternative);
    return settings;
  }

  private JsonNode set(String rule, String alternative) {
    return acme.world().control("PUT", "/settings", guess(rule, alternative));
  }

  /** The rule as the explanation of a new request for the balances shows it. */
  private JsonNode explained() {
    return acme.get(BALANCES)
        .explained()
        .path("applied_rules")
        .valueStream()
        .filter(rule -> rule.path("id").asString().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_world_goes_by_the_standard_unless_it_chooses() {
    assertThat(acme.world().control("GET", "/settings").has("guesses")).isFalse();
    assertThat(acme.balance(2)).isEqualTo("500.00");

    JsonNode settings = set(RULE, "remaining");

    assertThat(settings.path("guesses")).hasToString("{\"" + RULE + "\":\"remaining\"}");
    assertThat(acme.balance(2)).isEqualTo("379.50");
  }

  @Test
  void the_standard_takes_a_choice_back_and_others_stay() {
    set(RULE, "remaining");
    set("orders.refund.restores-credit", "cash");

    JsonNode settings = set(RULE, "total");

    assertThat(settings.path("guesses"))
        .hasToString("{\"orders.refund.restores-credit\":\"cash\"}");
    assertThat(acme.balance(2)).isEqualTo("500.00");
  }

  @Test
  void a_fork_inherits_and_does_not_change_its_origin() {
    set(RULE, "remaining");
    Shop fork =
        new Shop(
            TestWorld.create(TestServer.json().put("from", acme.world().id())), acme.account());
    assertThat(fork.balance(2)).isEqualTo("379.50");

    fork.world().control("PUT", "/settings", guess(RULE, "total"));

    assertThat(fork.balance(2)).isEqualTo("500.00");
    assertThat(acme.balance(2)).isEqualTo("379.50");
  }

  @Test
  void an_export_takes_it_along() {
    set(RULE, "remaining");

    JsonNode export = acme.world().control("GET", "/export");

    assertThat(export.at("/settings/guesses")).hasToString("{\"" + RULE + "\":\"remaining\"}");
    assertThat(new Shop(TestWorld.imported(export), acme.account()).balance(2)).isEqualTo("379.50");
  }

  @Test
  void a_scenario_states_it() {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "other-reading");
    scenario.set("settings", guess(RULE, "remaining"));
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal");
    Shop corner = new Shop(TestWorld.imported(scenario), "corner");
    corner.world().control("PUT", "/accounts/corner/credit-line", Json.object().put("amount", "9"));

    corner.paid(corner.buy("2.00"));

    assertThat(corner.balance(2)).isEqualTo("7.00");
  }

  @Test
  void the_rules_that_can_be_read_otherwise_are_listed_with_what_is_not_known() {
    JsonNode all = TestServer.control("GET", "/guesses").body();

    assertThat(all.size()).isGreaterThanOrEqualTo(24);
    JsonNode found =
        all.valueStream()
            .filter(one -> one.path("rule").asString().equals("unsubscriptions.refund.rounding"))
            .findFirst()
            .orElseThrow();
    assertThat(found.path("evidence").asString()).isEqualTo("D");
    assertThat(found.at("/doubt/zh").asString()).isNotBlank();
    assertThat(found.at("/alternatives/0/name").asString()).isEqualTo("rounded");
    assertThat(found.at("/alternatives/1/name").asString()).isEqualTo("cut");
    assertThat(found.at("/alternatives/1/en").asString()).contains("cut to the cent");
  }

  @Test
  void an_explanation_shows_the_alternatives_and_the_chosen_one() {
    JsonNode standard = explained();
    set(RULE, "remaining");
    JsonNode other = explained();

    assertThat(standard.path("alternatives").valueStream().map(a -> a.path("name").asString()))
        .containsExactly("total", "remaining");
    assertThat(standard.at("/alternatives/0/chosen").asBoolean()).isTrue();
    assertThat(other.at("/alternatives/0/chosen").asBoolean()).isFalse();
    assertThat(other.at("/alternatives/1/chosen").asBoolean()).isTrue();
    assertThat(other.path("en")).isEqualTo(other.at("/alternatives/1/en"));
    assertThat(standard.path("zh")).isEqualTo(other.at("/alternatives/0/zh"));
  }
}

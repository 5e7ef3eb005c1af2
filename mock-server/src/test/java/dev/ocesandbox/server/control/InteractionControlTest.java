// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Requests of the log as interactions of a consumer contract. */
class InteractionControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String INTERACTIONS = WORLD + "/interactions";
  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String PAY = "/v3/orders/customer-orders/pay";
  private static final String TOKEN = "sandbox-token-acme";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = StaffOrders.funded();
  }

  private String order() {
    return StaffOrders.place(sandbox, StaffOrders.order("12.00", "false")).at("/order_id");
  }

  private JsonNode only() {
    JsonNode listed = sandbox.get(INTERACTIONS).json();
    assertThat(listed.path("interactions")).as(listed.toString()).hasSize(1);
    return listed.path("interactions").path(0);
  }

  private Answered pay(String body) {
    return sandbox.send("POST", PAY, Map.of("X-Auth-Token", TOKEN, "X-Language", "en_US"), body);
  }

  private static String matcher(JsonNode part, String category, String name) {
    return part.path("matching_rules").path(category).path(name).at("/matchers/0").toString();
  }

  @Test
  void a_request_is_written_with_rules_from_its_contract() {
    String order = order();
    sandbox.api("acme", ORDERS + "?limit=5&status=6&create_time_begin=2026-01-01T00:00:00Z");

    JsonNode interaction = only();

    assertThat(interaction.path("operation").asString()).isEqualTo("ListCustomerOrders");
    assertThat(interaction.path("account").asString()).isEqualTo("acme");
    assertThat(interaction.path("kind").asString()).isEqualTo("answer");
    assertThat(interaction.path("at").asString()).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(interaction.path("description").asString())
        .isEqualTo(
            "lists the yearly/monthly orders of the caller with create_time_begin, limit and"
                + " status 6");
    JsonNode request = interaction.path("request");
    assertThat(request.path("query").toString())
        .isEqualTo(
            "{\"create_time_begin\":[\"2026-01-01T00:00:00Z\"],\"limit\":[\"5\"],"
                + "\"status\":[\"6\"]}");
    assertThat(matcher(request, "query", "limit")).contains("\"regex\":\"^-?\\\\d+$\"");
    assertThat(matcher(request, "query", "create_time_begin")).contains("\"^\\\\d{4}-");
    assertThat(request.at("/matching_rules/query").has("status")).as("it decides").isFalse();
    JsonNode response = interaction.path("response");
    assertThat(response.at("/body/order_infos/0/order_id").asString()).isEqualTo(order);
    assertThat(matcher(response, "body", "$.total_count")).contains("integer");
    assertThat(matcher(response, "body", "$.order_infos")).contains("\"min\":1");
    assertThat(matcher(response, "body", "$.order_infos[*].create_time")).contains("timestamp");
    assertThat(matcher(response, "body", "$.order_infos[*].official_amount")).contains("number");
  }

  @Test
  void ids_in_paths_are_matched_by_pattern_and_values_that_may_be_null_may_be_so() {
    sandbox.api("acme", ORDERS + "/details/" + order());

    JsonNode rules = only();

    assertThat(rules.at("/request/matching_rules/path/matchers/0/regex").asString())
        .isEqualTo("^/v2/orders/customer-orders/details/[^/]{1,64}$");
    JsonNode paid = rules.at("/response/matching_rules/body").path("$.order_info.payment_time");
    assertThat(paid.toString())
        .isEqualTo(
            "{\"combine\":\"OR\",\"matchers\":[{\"match\":\"null\"},{\"match\":\"timestamp\","
                + "\"format\":\"yyyy-MM-dd'T'HH:mm:ss'Z'\"}]}");
    assertThat(rules.at("/response/body/order_info").has("sub_order_infos"))
        .as("null, where a list may be")
        .isFalse();
  }

  @Test
  void choices_in_a_body_stay_and_a_documented_header_is_kept() {
    assertThat(pay(body(order())).status()).isEqualTo(204);

    JsonNode interaction = only();

    JsonNode rules = interaction.at("/request/matching_rules/body");
    assertThat(rules.path("$.use_coupon").at("/matchers/0/match").asString()).isEqualTo("equality");
    assertThat(rules.path("$.order_id").at("/matchers/0/match").asString()).isEqualTo("regex");
    assertThat(interaction.at("/request/headers").toString())
        .isEqualTo("{\"Content-Type\":[\"application/json\"],\"X-Language\":[\"en_US\"]}");
    assertThat(interaction.at("/response").toString())
        .isEqualTo("{\"status\":204,\"headers\":{},\"matching_rules\":{}}");
    assertThat(interaction.path("description").asString())
        .isEqualTo(
            "pays an order that is pending payment with X-Language en_US, order_id, use_coupon NO"
                + " and use_discount NO");
  }

  private static String body(String order) {
    return "{\"order_id\": \"%s\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}"
        .formatted(order);
  }

  @Test
  void a_refusal_keeps_its_code_and_any_text() {
    sandbox.api("acme", ORDERS + "/details/CS0000");

    JsonNode interaction = only();

    assertThat(interaction.path("kind").asString()).isEqualTo("refusal");
    assertThat(interaction.path("description").asString()).endsWith("refused with CBC.30000010");
    assertThat(matcher(interaction.path("response"), "body", "$.error_code")).contains("equality");
    assertThat(matcher(interaction.path("response"), "body", "$.error_msg")).contains("type");
  }

  @Test
  void a_planned_fault_is_told_apart_and_one_that_breaks_the_connection_is_left_out() {
    sandbox.post(
        WORLD + "/faults",
        "{\"operation\": \"ListCustomerOrders\", \"kind\": \"throttle\", \"times\": 1}");
    sandbox.api("acme", ORDERS + "?limit=5");
    sandbox.post(
        WORLD + "/faults",
        "{\"operation\": \"ListCustomerOrders\", \"kind\": \"lose-answer\", \"times\": 1}");
    sandbox.api("acme", ORDERS + "?limit=5");

    Answered listed = sandbox.get(INTERACTIONS);

    assertThat(listed.json().path("interactions")).as(listed.text()).hasSize(1);
    assertThat(listed.at("/interactions/0/kind")).isEqualTo("fault");
    assertThat(listed.at("/interactions/0/description")).contains("met by the fault throttle");
    assertThat(listed.text()).doesNotContain("\"request_id\":\"\"");
    assertThat(listed.at("/interactions/0/response/body/error_code")).isNotEmpty();
    assertThat(listed.json().at("/interactions/0/response/body").has("request_id")).isFalse();
    assertThat(listed.at("/interactions/0/states/3/name"))
        .isEqualTo("the next ListCustomerOrders is throttled");
    assertThat(listed.at("/left_out/0/reason")).isEqualTo("a planned fault broke the connection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2/orders/customer-orders?stauts=6 | the request does not fit its contract:"
            + " unknown-parameter stauts",
        "/v2/orders/customer-orders?limit=0 | the request does not fit its contract: out-of-range"
            + " limit",
        "/v3/groups | the operation is not built",
        "/v2/orders/customer-orders/details/OCEACMEMASTER0000001 | the path or the query holds a"
            + " secret",
        "/v2/orders/customer-orders?service_type_code=sandbox-token-acme | the path or the query"
            + " holds a secret"
      })
  void what_does_not_fit_or_holds_a_secret_is_left_out(String target, String reason) {
    sandbox.api("acme", target);

    Answered listed = sandbox.get(INTERACTIONS);

    assertThat(listed.json().path("interactions")).isEmpty();
    assertThat(listed.at("/left_out/0/reason")).isEqualTo(reason);
  }

  @Test
  void requests_for_tokens_and_answers_of_stubs_are_left_out() {
    sandbox.post("/v3/auth/tokens", "{\"auth\": {}}");
    sandbox.post(
        WORLD + "/stubs",
        "{\"operation\": \"ListCustomerOrders\", \"body\": {\"total_count\": 0,"
            + " \"order_infos\": []}}");
    sandbox.api("acme", ORDERS + "?limit=5");

    Answered listed = sandbox.get(INTERACTIONS);

    assertThat(listed.json().path("interactions")).as(listed.text()).isEmpty();
    assertThat(listed.text())
        .contains("the request asks for credentials", "a stub made the answer");
  }

  @Test
  void equal_interactions_are_listed_once_and_pages_continue() {
    sandbox.api("acme", ORDERS + "?limit=5");
    sandbox.api("acme", ORDERS + "?limit=5");
    sandbox.api("acme", ORDERS + "?limit=6");

    Answered first = sandbox.get(INTERACTIONS + "?limit=2");

    assertThat(first.json().path("total_count").asInt()).isEqualTo(3);
    assertThat(first.json().path("interactions")).hasSize(1);
    assertThat(first.at("/next_offset")).isEqualTo("2");
    Answered second = sandbox.get(INTERACTIONS + "?limit=2&offset=2");
    assertThat(second.at("/interactions/0/request/query/limit/0")).isEqualTo("6");
    assertThat(second.json().has("next_offset")).isFalse();
  }

  @Test
  void a_long_answer_needs_whole_bodies() {
    for (int i = 0; i < 40; i++) {
      order();
    }
    sandbox.api("acme", ORDERS + "?limit=40");

    assertThat(sandbox.get(INTERACTIONS).at("/left_out/0/reason"))
        .isEqualTo(
            "the answer is longer than the log keeps; the setting log_bodies: whole keeps 1 MiB");
    Answered changed = sandbox.put(WORLD + "/settings", "{\"log_bodies\": \"whole\"}");
    assertThat(changed.at("/log_bodies")).isEqualTo("whole");
    sandbox.delete(WORLD + "/requests");
    sandbox.api("acme", ORDERS + "?limit=40");
    assertThat(only().at("/response/body/order_infos")).hasSize(1);
    assertThat(sandbox.get(WORLD + "/requests").at("/requests/0/answer")).endsWith("}");
  }

  @Test
  void a_fork_can_keep_whole_bodies_from_its_start_and_other_worlds_say_so_in_their_scenario() {
    Answered fork =
        sandbox.post("/_sandbox/worlds", "{\"from\": \"default\", \"log_bodies\": \"whole\"}");

    assertThat(sandbox.get("/_sandbox/worlds/" + fork.at("/id") + "/settings").at("/log_bodies"))
        .isEqualTo("whole");
    assertThat(sandbox.get(WORLD + "/settings").text()).doesNotContain("log_bodies");
    Answered refused = sandbox.post("/_sandbox/worlds", "{\"log_bodies\": \"whole\"}");
    assertThat(refused.rule()).isEqualTo("control.scenario-known");
    assertThat(refused.at("/reason")).startsWith("requires from");
    assertThat(sandbox.put(WORLD + "/settings", "{\"log_bodies\": \"all\"}").at("/field"))
        .isEqualTo("log_bodies");
  }

  @Test
  void states_say_how_the_world_came_to_be_and_who_calls() {
    String order = order();
    sandbox.api("acme", ORDERS + "/details/" + order);

    JsonNode states = only().path("states");

    assertThat(states.valueStream().map(state -> state.path("name").asString()))
        .hasSize(4)
        .first()
        .isEqualTo("the world has scenario empty, seed 1 and time 2026-01-15T08:30:00Z");
    assertThat(states.path(1).at("/params/request/operation").asString()).isEqualTo("TopUp");
    assertThat(states.path(2).path("params").toString()).contains(order);
    assertThat(states.path(3).path("name").asString()).isEqualTo("the caller is account acme");
  }

  @Test
  void the_states_of_an_interaction_bring_another_world_to_the_same_answer() {
    String order = order();
    sandbox.send("POST", PAY, Map.of("X-Auth-Token", TOKEN), body(order));
    sandbox.delete(WORLD + "/requests");
    Answered before = sandbox.api("acme", ORDERS + "/details/" + order);
    String states = only().path("states").toString();
    sandbox.post(WORLD + "/reset", "");
    assertThat(sandbox.api("acme", ORDERS + "/details/" + order).status()).isEqualTo(400);

    Answered set = sandbox.post(WORLD + "/provider-states", "{\"states\": " + states + "}");

    assertThat(set.status()).as(set.text()).isEqualTo(200);
    assertThat(sandbox.api("acme", ORDERS + "/details/" + order).text()).isEqualTo(before.text());
  }

  @Test
  void a_fork_that_begins_with_other_readings_says_so_in_a_state() {
    String guesses = "\"guesses\": {\"orders.list.newest-first\": \"oldest-first\"}";
    Answered fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\", " + guesses + "}");
    String world = "/_sandbox/worlds/" + fork.at("/id");
    Answered refused = sandbox.post("/_sandbox/worlds", "{" + guesses + "}");

    assertThat(refused.at("/field")).isEqualTo("guesses");
    assertThat(refused.at("/reason")).startsWith("requires from");
    assertThat(
            sandbox
                .post("/_sandbox/worlds", "{\"from\": \"default\", \"guesses\": {\"x\": \"y\"}}")
                .at("/field"))
        .isEqualTo("guesses.x");
    assertThat(sandbox.get(world + "/settings").at("/guesses/orders.list.newest-first"))
        .isEqualTo("oldest-first");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import dev.ocesandbox.contracts.Contracts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a state says of a thing that it names holds for that thing, and the answer has its id. */
class StateNamesConformance {

  private final TestWorld world =
      TestWorld.create(TestServer.json().put("scenario", "default").put("clock", "frozen"));

  private TestServer.Answer set(String state) {
    return TestServer.control(
        "POST",
        "/worlds/" + world.id() + "/provider-states",
        TestServer.json().put("state", state));
  }

  private JsonNode given(String state) {
    TestServer.Answer answer = set(state);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Returns what is left of each item of each package of acme, by package. */
  private Map<String, List<BigDecimal>> left() {
    Map<String, List<BigDecimal>> left = new HashMap<>();
    world
        .post("acme", "/v3/payments/free-resources/query", TestServer.json().put("limit", 100))
        .body()
        .path("free_resource_packages")
        .forEach(
            one ->
                left.put(
                    one.path("order_instance_id").asString(),
                    one.path("free_resources")
                        .valueStream()
                        .map(item -> new BigDecimal(item.path("amount").asString()))
                        .toList()));
    return left;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account acme has a package P of 100 GB of which 30 GB are used",
        "account acme has a storage package P of which 30 GB are used"
      })
  void use_is_taken_from_the_named_package_and_from_no_other(String state) {
    Map<String, List<BigDecimal>> before = left();

    String id = given(state).path("P").asString();

    Map<String, List<BigDecimal>> after = left();
    assertThat(before).isNotEmpty();
    assertThat(after.remove(id)).singleElement(BIG_DECIMAL).isEqualByComparingTo("70");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void two_packages_have_the_use_that_their_states_name() {
    String first =
        given("account acme has a package P of 100 GB of which 30 GB are used")
            .path("P")
            .asString();
    String second =
        given("account acme has a package Q of 100 GB of which 100 GB are used")
            .path("Q")
            .asString();

    assertThat(left().get(first)).singleElement(BIG_DECIMAL).isEqualByComparingTo("70");
    assertThat(left().get(second)).singleElement(BIG_DECIMAL).isEqualByComparingTo("0");
  }

  @Test
  void more_use_than_the_package_holds_is_refused_and_changes_nothing() {
    Map<String, List<BigDecimal>> before = left();

    TestServer.Answer answer =
        set("account acme has a package P of 100 GB of which 100.5 GB are used");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asString()).contains("order_instance_id", "100.5");
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void a_refund_order_has_the_name_that_the_state_gives_it() {
    JsonNode given = given("order O is unsubscribed by order R");

    assertThat(given.path("R").asString())
        .isNotEmpty()
        .isEqualTo(given.path("refund_order_id").asString())
        .isNotEqualTo(given.path("O").asString());
  }

  @Test
  void every_name_in_a_state_is_given_an_id() {
    assertThat(Contracts.load().states().all())
        .allSatisfy(
            state ->
                assertThat(
                        state.parameters().values().stream()
                            .filter(parameter -> parameter.type().equals("name"))
                            .map(parameter -> parameter.name())
                            .filter(name -> !isGiven(state.definition(), name)))
                    .as(state.pattern())
                    .isEmpty());
  }

  private static boolean isGiven(JsonNode state, String name) {
    return state.path("is").path("parameter").asString("").equals(name)
        || state.path("gives").has("{" + name + "}");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.fixtures.Scenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios tell of things in the words with which the control API does them. */
class ScenarioWordsTest {

  private static final JsonNode CONTROL =
      Contracts.load().openApi("control").path("components").path("schemas");
  private static final JsonNode SCENARIO = Scenarios.schema().path("$defs");

  /** How control calls what a label or a key of the file stands for, or the steps of an order. */
  private static final List<String> OTHERWISE = List.of("account", "order_id", "status");

  private static Set<String> words(JsonNode schema) {
    Set<String> words = new TreeSet<>();
    schema.path("properties").forEachEntry((name, property) -> words.add(name));
    OTHERWISE.forEach(words::remove);
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "NewTopUp, TopUp",
    "NewCreditLine, CreditLine",
    "NewCoupon, Coupon",
    "NewCard, Card",
    "NewDiscount, Discount",
    "NewOrder, Order",
    "NewOrderLine, OrderLine",
    "NewMove, Step",
    "NewRefund, Step",
    "Settings, Settings"
  })
  void what_control_does_can_be_told(String control, String scenario) {
    assertThat(words(CONTROL.path(control))).isNotEmpty();
    assertThat(words(SCENARIO.path(scenario))).containsAll(words(CONTROL.path(control)));
  }
}

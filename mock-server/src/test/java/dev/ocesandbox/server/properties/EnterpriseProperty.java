// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/**
 * Whatever masters allocate and reclaim while everybody pays, is topped up, joins and leaves: the
 * server does what a model of the documents does, and within an enterprise money only moves.
 */
class EnterpriseProperty {

  private static final int STEPS = 250;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void money_moves_as_in_the_model_and_is_conserved(long seed) {
    EnterpriseStory story = new EnterpriseStory(seed);
    try {
      List<BigDecimal> before = sums(story.server);
      for (int i = 0; i < STEPS; i++) {
        boolean outside = story.step();
        story.agree();
        List<BigDecimal> after = sums(story.server);
        if (!outside) {
          assertThat(after).as("cash and credit of all accounts").isEqualTo(before);
        }
        before = after;
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d:\n%s\n%s".formatted(seed, String.join("\n", story.told), e.getMessage()), e);
    }
    assertThat(story.done).as("%s", story.told).isGreaterThan(STEPS / 8);
    assertThat(story.refused).isGreaterThan(STEPS / 10);
    JsonNode ledger = story.server.control("GET", "/ledger", Json.object());
    assertThat(ledger.path("balanced").asBoolean()).isTrue();
  }

  /** Cash, size of credit lines and unused credit of all accounts together. */
  private static List<BigDecimal> sums(EnterpriseServer server) {
    List<JsonNode> accounts =
        EnterpriseStory.MASTERS.keySet().stream().map(server::account).toList();
    return Stream.of("/balance", "/credit_line/amount", "/credit_line/available")
        .map(
            figure ->
                accounts.stream()
                    .map(account -> new BigDecimal(account.at(figure).asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        .toList();
  }
}

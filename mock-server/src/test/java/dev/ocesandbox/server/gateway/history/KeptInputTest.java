// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.world.Command;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A command of a history comes back as it was. */
final class KeptInputTest {

  private static final Instant AT = Instant.parse("2026-01-31T15:30:00Z");
  private static final int LARGE = 1_000_000;

  private final BytePool pool = new BytePool(1024 * 1024);

  private KeptInput kept(ObjectNode input) {
    return KeptInput.of(new Command("PayOrders", "customer", AT, input), LARGE, pool);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1, \"b\": 12345678901, \"e\": true, \"f\": null}",
        "{\"z\": [], \"a\": [{}, [\"x\", 1]], \"text\": \"\u4e2d\\u0000\\ud83d\\ude00\"}"
      })
  void a_tree_of_a_request_is_kept_as_bytes_and_comes_back_equal(String json) {
    ObjectNode input = (ObjectNode) Json.read(json);
    KeptInput kept = kept(input);

    Command command = kept.lent().command();

    assertThat(command).isEqualTo(new Command("PayOrders", "customer", AT, input));
    assertThat(command.input()).isNotSameAs(input);
    assertThat(command.input().propertyNames()).containsExactlyElementsOf(input.propertyNames());
  }

  static Stream<ObjectNode> inexact() {
    return Stream.of(
        Json.object().put("n", 5L),
        (ObjectNode) Json.read("{\"n\": 0.10}"),
        (ObjectNode) Json.read("{\"n\": 1E+3}"),
        Json.object().put("n", BigInteger.TEN),
        Json.object().put("n", new byte[] {1}),
        Json.object().put("half of a pair", "\ud800"));
  }

  @ParameterizedTest
  @MethodSource("inexact")
  void a_tree_that_its_text_does_not_give_again_stays_a_tree(ObjectNode input) {
    assertThat(kept(input).lent().command().input()).isSameAs(input);
  }

  @Test
  void a_small_tree_stays_a_tree() {
    ObjectNode input = Json.object().put("a", 1);
    Command command = new Command("PayOrders", "customer", AT, input);

    assertThat(KeptInput.of(command, 100, pool).lent().command()).isSameAs(command);
  }

  @Test
  void a_command_that_was_lent_comes_back_after_it_was_dropped() {
    ObjectNode input = Json.object().put("text", "x".repeat(3_000));
    KeptInput lent = kept(input).lent();

    lent.drop();
    kept(Json.object().put("text", "y".repeat(3_000)));

    assertThat(lent.command().input()).isEqualTo(input);
  }

  @Test
  void the_bytes_of_a_dropped_command_are_used_again() {
    kept(Json.object().put("text", "x".repeat(3_000))).drop();

    assertThat(pool.free()).isPositive();
  }
}

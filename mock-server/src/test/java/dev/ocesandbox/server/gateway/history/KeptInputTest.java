// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.world.Command;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command of a history comes back as it was. */
final class KeptInputTest {

  private static final Instant AT = Instant.parse("2026-01-31T15:30:00Z");
  private static final int LARGE = 1_000_000;

  private final BytePool pool = new BytePool(1024 * 1024);

  /** Keeps a command with a body. */
  private KeptInput kept(JsonNode body, byte @Nullable [] sent) {
    return KeptInput.of(command(body), LARGE, sent, pool);
  }

  private static Command command(JsonNode body) {
    ObjectNode input = Json.object().put("language", "zh_CN");
    input.set("body", body);
    input.put("hold_orders", true);
    return new Command("PayOrders", "customer", AT, input);
  }

  private static void assertSame(Command command, JsonNode body) {
    assertThat(command).isEqualTo(command(body));
    assertThat(command.input().propertyNames()).containsExactly("language", "body", "hold_orders");
    assertThat(command.input().get("body").toString()).isEqualTo(body.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1, \"b\": 12345678901, \"e\": true, \"f\": null}",
        "{\"z\": [], \"a\": [{}, [\"x\", 1]], \"text\": \"\u4e2d\\u0000\\ud83d\\ude00\"}"
      })
  void a_body_is_kept_as_bytes_and_comes_back_equal(String json) {
    JsonNode body = Json.read(json);

    Command command = kept(body, null).lent().command();

    assertSame(command, body);
    assertThat(command.input().get("body")).isNotSameAs(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\": 0.10}", "{\"n\": 1E+3}", "[12345678901234567890, 5 ]", "null"})
  void a_body_is_kept_as_it_was_sent(String json) {
    byte[] sent = json.getBytes(StandardCharsets.UTF_8);
    JsonNode body = Json.readRequest(sent);

    assertSame(kept(body, sent).lent().command(), body);
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
  void a_body_that_its_text_does_not_give_again_stays_a_tree(ObjectNode body) {
    assertThat(kept(body, null).lent().command().input().get("body")).isSameAs(body);
  }

  @Test
  void a_small_tree_stays_a_tree() {
    Command command = command(Json.object().put("a", 1));

    assertThat(KeptInput.of(command, 100, null, pool).lent().command()).isSameAs(command);
  }

  @Test
  void an_input_without_a_body_stays_a_tree() {
    Command command = new Command("PayOrders", "customer", AT, Json.object().put("a", 1));

    assertThat(KeptInput.of(command, LARGE, null, pool).lent().command()).isSameAs(command);
  }

  @Test
  void a_command_that_was_lent_comes_back_after_it_was_dropped() {
    ObjectNode body = Json.object().put("text", "x".repeat(3_000));
    KeptInput lent = kept(body, null).lent();

    lent.drop();
    kept(Json.object().put("text", "y".repeat(3_000)), null);

    assertSame(lent.command(), body);
  }

  @Test
  void the_bytes_of_a_dropped_command_are_used_again() {
    kept(Json.object().put("text", "x".repeat(3_000)), null).drop();

    assertThat(pool.free()).isPositive();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedTest {

  private static final String WORLDS = "/_sandbox/worlds";

  private static Embedded embedded;

  @BeforeAll
  static void start() {
    embedded =
        Embedded.start(
            Map.of(
                "scenario", "empty",
                "seed", "7",
                "clock", "2026-01-15T08:30:00Z",
                "auth", "lenient"));
  }

  @AfterAll
  static void stop() {
    embedded.close();
  }

  private static Map<?, ?> body(String method, String target, Object body, int status) {
    Map<String, Object> answer = embedded.control(method, target, body);
    assertThat(answer).containsEntry("status", status);
    return (Map<?, ?>) answer.get("body");
  }

  @Test
  void the_default_world_begins_as_the_options_say() {
    Map<?, ?> world = body("GET", WORLDS + "/default", null, 200);

    assertThat(world.get("scenario")).isEqualTo("empty");
    assertThat(world.get("seed")).isEqualTo(7L);
    assertThat(world.get("mode")).isEqualTo("frozen");
    assertThat(world.get("now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(embedded.endpoint()).startsWith("http://127.0.0.1:");
  }

  @Test
  void requests_are_checked_like_those_that_come_over_the_wire() {
    Map<?, ?> refused = body("POST", WORLDS, Map.of("senario", "empty"), 400);

    assertThat(refused.get("type")).isEqualTo("urn:oce-sandbox:rule:control.body-valid");
    assertThat(embedded.control("GET", "/v2/orders/customer-orders", null))
        .containsEntry("status", 401);
  }

  @Test
  void a_saved_world_comes_and_goes_in_one_piece() {
    Map<?, ?> saved = body("GET", WORLDS + "/default/export", null, 200);
    byte[] file = Embedded.write(saved).getBytes(StandardCharsets.UTF_8);

    Map<?, ?> loaded = body("POST", WORLDS + "/import", file, 201);

    assertThat(loaded.get("now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(body("GET", WORLDS + "?limit=1", null, 200).get("total_count")).isEqualTo(2L);
    assertThat(embedded.control("DELETE", WORLDS + "/" + loaded.get("id"), null))
        .containsEntry("status", 204)
        .containsEntry("body", null);
  }

  @Test
  void the_ca_is_that_of_the_server_if_it_has_tls() {
    try (Embedded withTls = Embedded.start(Map.of("tls", "true"))) {
      assertThat(withTls.caPem()).startsWith("-----BEGIN CERTIFICATE-----\n");
      assertThat(withTls.control("GET", WORLDS, null)).containsEntry("status", 200);
    }
    assertThatIllegalStateException().isThrownBy(embedded::caPem).withMessageContaining("TLS");
  }

  @Test
  void a_tree_is_written_and_read_without_loss() {
    Map<String, Object> tree =
        Map.of(
            "text",
            "50 yuan",
            "whole",
            12L,
            "decimal",
            new BigDecimal("123456789012345678.10"),
            "truth",
            true,
            "list",
            Arrays.asList("one", null, 2L, Map.of()));

    assertThat(Embedded.parse(Embedded.write(tree))).isEqualTo(tree);
    assertThat(Embedded.write(List.of(1, new BigDecimal("2.50"), "three")))
        .isEqualTo("[1,2.50,\"three\"]");
    assertThat(Embedded.write(null)).isEqualTo("null");
  }

  @Test
  void what_is_no_json_and_what_is_no_option_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedded.parse("{"))
        .withMessageContaining("The text is not JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedded.write(new Object()))
        .withMessageContaining("java.lang.Object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedded.start(Map.of("prot", "8080")))
        .withMessageContaining("prot");
  }
}

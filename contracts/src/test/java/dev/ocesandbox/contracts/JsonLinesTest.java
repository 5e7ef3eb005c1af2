// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonLinesTest {

  private static JsonLines lines(String text) {
    return new JsonLines(text.getBytes(UTF_8));
  }

  @Test
  void each_line_is_found_by_its_id_and_read_alone() {
    JsonLines lines =
        lines("[\n{\"id\":\"b\",\"en\":\"one\"},\n{\"id\":\"a.x\",\"zh\":\"二，]\"}\n]\n");

    assertThat(lines.ids()).containsExactly("b", "a.x");
    assertThat(lines.read("b").path("en").asString()).isEqualTo("one");
    assertThat(lines.read("a.x").path("zh").asString()).isEqualTo("二，]");
    assertThat(lines.has("a")).isFalse();
    assertThatThrownBy(() -> lines.read("a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_lines_with_one_id_and_lines_without_are_refused() {
    assertThatThrownBy(() -> lines("[\n{\"id\":\"a\"},\n{\"id\":\"a\"}\n]\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a is defined twice");
    assertThatThrownBy(() -> lines("[\n{\"en\":\"a\"}\n]\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The id must be the first field of a line");
  }

  @Test
  void the_shipped_rules_have_a_line_each() {
    JsonLines lines = new JsonLines(Json.bytesOf(Contracts.class, "rules.json"));

    for (JsonNode rule : Json.resource(Contracts.class, "rules.json")) {
      assertThat(lines.read(rule.path("id").asString())).isEqualTo(rule);
    }
    assertThat(lines.ids()).hasSize(Json.resource(Contracts.class, "rules.json").size());
  }

  @Test
  void every_operation_has_notes() {
    assertThat(Contracts.load().operations())
        .allSatisfy(
            operation -> assertThat(OperationNotes.of(operation.id()).summary()).isNotNull());
  }
}

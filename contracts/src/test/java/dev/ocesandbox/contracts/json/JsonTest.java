// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** How JSON is read and written everywhere. */
class JsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"123456789012345678.12", "0.10", "1000", "0.00000001"})
  void decimals_stay_exact_and_plain(String number) {
    assertThat(Json.text(Json.read("{\"amount\":" + number + "}")))
        .isEqualTo("{\"amount\":" + number + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1,\"a\":2}", "{\"a\":", "{} {}", "{'a':1}", "", "{\"a\":01}", "NaN"})
  void what_is_not_exactly_one_json_value_is_refused(String text) {
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":null,\"b\":[],\"a\":null}",
        "[{\"a\":{\"b\":1,\"c\":2,\"b\":{}}}]",
        "{\"a\":1,\n\"a\":",
        "{\"a\":{} ,\"a\" x",
        "{\"a\":\"\\q\",\"a\":1}",
        "{\"a\":1} {\"a\":1}",
        "",
      })
  void the_body_of_a_request_is_refused_for_its_first_mistake(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonProblem strict =
        JsonProblem.of(catchThrowableOfType(RuntimeException.class, () -> Json.read(bytes)));

    assertThat(
            JsonProblem.of(
                catchThrowableOfType(RuntimeException.class, () -> Json.readRequest(bytes))))
        .isEqualTo(strict);
  }

  @Test
  void a_thousand_levels_are_refused() {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> Json.read("[".repeat(1000) + "]".repeat(1000)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages show the value that a field was given. */
class ShownValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a\\nb\" | \"a\\nb\"",
        "-5.00 | -5.00",
        "1e3 | 1000",
        "null | null",
        "true | true",
        "{\"a\": 1} | an object",
        "[1] | a list of 1 item",
        "[] | a list of 0 items"
      })
  void a_value_is_shown_in_one_line(String json, String shown) {
    assertThat(ShownValue.in("amount", Json.read(json))).isEqualTo(shown);
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    String shown = ShownValue.in("name", Json.object().stringNode("😀".repeat(500)));

    assertThat(shown).isEqualTo("\"" + "😀".repeat(60) + "...\" (500 characters)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "accounts[0].credentials.secret_key",
        "credentials.token",
        "accounts[1].users[0].credentials.access_key",
        "auth.identity.password.user.password"
      })
  void secrets_are_not_shown(String field) {
    assertThat(ShownValue.in(field, Json.object().stringNode("hunter2"))).isEqualTo("the value");
  }
}

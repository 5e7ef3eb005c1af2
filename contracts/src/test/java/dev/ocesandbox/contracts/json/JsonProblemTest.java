// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a text is not JSON. */
class JsonProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | it is empty",
        "{\"a\":1 | line 1, column 7: it ends inside an object; a } is missing",
        "[1,2 | line 1, column 5: it ends inside a list; a ] is missing",
        "[1,2} | line 1, column 5: there is a '}' where a ']' is due",
        "{\"a\":1,} | line 1, column 8: there is a '}' where a field name in double quotes is due",
        "{\"a\" 1} | line 1, column 6: there is a '1' where a colon is due after a field name",
        "{\"a\":1 \"b\":2} | line 1, column 8: there is a '\"' where a comma or the end of the object or list is due",
        "{\"a\":1,\"a\":2} | line 1, column 11: the field 'a' appears twice",
        "{\"a\":nul} | line 1, column 6: 'nul' is not a value; texts need double quotes",
        "{\"a\":\"x | line 1, column 8: it ends inside a text; a closing quote is missing",
        "01 | line 1, column 2: a number must not begin with 0",
        "{} {} | line 1, column 4: there is more after the end of the value",
        "} | line 1, column 1: there is a '}' that closes nothing",
        "NaN | line 1, column 4: 'NaN' is not a number in JSON"
      })
  void the_place_and_the_mistake_are_named(String text, String problem) {
    assertThat(problem(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(problem);
  }

  @Test
  void lines_are_counted() {
    assertThat(problem("{\n \"a\": 1,\n \"b\" 2}".getBytes(StandardCharsets.UTF_8)))
        .startsWith("line 3, column 6: ");
  }

  @Test
  void no_words_of_the_parser_are_shown_for_any_byte_anywhere() {
    byte[] valid = "{\"a\":[1,\"x\",true],\"b\":{\"c\":null}}".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < valid.length; at++) {
      for (int wrong = 0; wrong < 256; wrong++) {
        byte[] text = valid.clone();
        text[at] = (byte) wrong;
        String problem = problem(text);
        assertThat(problem)
            .doesNotContainIgnoringCase("jackson")
            .doesNotContain("REDACTED", "Source", "Feature", "code ", "java", "\n");
      }
    }
  }

  private static String problem(byte[] text) {
    RuntimeException failure = catchRuntimeException(() -> Json.read(text));
    return failure == null ? "" : Json.problem(failure);
  }
}

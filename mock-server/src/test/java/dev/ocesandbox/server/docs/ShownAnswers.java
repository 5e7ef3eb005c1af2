// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Compares what commands did with what a page says that they do. */
final class ShownAnswers {

  private static final Pattern CALL_OR_STATUS = Pattern.compile("\\bcurl -|# -> (\\d{3})");

  private ShownAnswers() {}

  /**
   * Checks the answers to the requests of a block. A comment {@code # -> 409} after a command says
   * how its last request is answered; every other request must succeed.
   */
  static void checkStatuses(String block, Bash.Ran ran) {
    List<String> expected = new ArrayList<>();
    Matcher matcher = CALL_OR_STATUS.matcher(block);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        expected.add("2\\d\\d");
      } else {
        expected.set(expected.size() - 1, matcher.group(1));
      }
    }
    assertThat(ran.statuses()).as("requests of %s", block).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(ran.statuses().get(i))
          .as("status of request %d of %s%nwhich printed %s", i + 1, block, ran.output())
          .matches(expected.get(i));
    }
  }

  /** Checks that all that a page shows is in the output, which may hold more. */
  static void checkOutput(String shown, String output) {
    checkHolds(read(output), read(shown), "");
  }

  private static JsonNode read(String text) {
    return Json.read(text.getBytes(UTF_8));
  }

  private static void checkHolds(JsonNode actual, JsonNode shown, String at) {
    if (shown.isObject()) {
      shown
          .properties()
          .forEach(
              field ->
                  checkHolds(
                      actual.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
    } else if (shown.isArray()) {
      for (int i = 0; i < shown.size(); i++) {
        checkHolds(actual.path(i), shown.get(i), at + "/" + i);
      }
    } else if (shown.isNumber() && actual.isNumber()) {
      assertThat(actual.decimalValue()).as(at).isEqualByComparingTo(shown.decimalValue());
    } else {
      assertThat(actual).as(at).isEqualTo(shown);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes matchers of the Pact specification. */
final class Matchers {

  /** All texts, also those with line breaks. */
  private static final String ANY_TEXT = "^[\\s\\S]*$";

  /** Signs that are not for themselves in the regular expressions of all languages. */
  private static final Pattern SIGNS = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

  private Matchers() {}

  /** Returns a matcher without parameters, such as type or integer. */
  static ObjectNode of(String name) {
    return Json.object().put("match", name);
  }

  /** Returns a matcher for texts that fit a regular expression as a whole. */
  static ObjectNode regex(String regex) {
    return of("regex").put("regex", regex);
  }

  static ObjectNode anyText() {
    return regex(ANY_TEXT);
  }

  /** Returns a matcher for one of some texts. */
  static ObjectNode oneOf(Collection<String> texts) {
    return regex(
        texts.stream().map(Matchers::literally).collect(Collectors.joining("|", "^(", ")$")));
  }

  /** Returns a regular expression for a text. */
  static String literally(String text) {
    return SIGNS.matcher(text).replaceAll("\\\\$0");
  }

  static ObjectNode date() {
    return of("date").put("format", "yyyy-MM-dd");
  }

  /** Returns a matcher for times in UTC to the second. */
  static ObjectNode utcTime() {
    return of("timestamp").put("format", "yyyy-MM-dd'T'HH:mm:ss'Z'");
  }

  /** Returns a rule that asks for all of the matchers. */
  static ObjectNode all(List<ObjectNode> matchers) {
    return rule("AND", matchers);
  }

  /** Returns a rule that asks for one matcher. */
  static ObjectNode one(ObjectNode matcher) {
    return all(List.of(matcher));
  }

  /** Returns a rule that asks for any of the matchers. */
  static ObjectNode any(List<ObjectNode> matchers) {
    return rule("OR", matchers);
  }

  private static ObjectNode rule(String combine, List<ObjectNode> matchers) {
    ObjectNode rule = Json.object().put("combine", combine);
    ArrayNode all = rule.putArray("matchers");
    matchers.forEach(all::add);
    return rule;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Chooses the matcher of a text: listed values, dates, the pattern of its contract, or any id. */
final class TextMatchers {

  private static final Pattern ID_NAME = Pattern.compile("(?i)(^|.*[_-])(id|ids|no)|[a-z]+Id");
  private static final String ID_SIGNS = "[0-9A-Za-z_.:-]";
  private static final Pattern ID = Pattern.compile(ID_SIGNS + "*");

  private static final List<String> UTC_SECONDS =
      List.of(
          "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
          "^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ$");

  private static final String ANY_TIME =
      "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$";

  private TextMatchers() {}

  /**
   * Returns the matcher of a text in a body.
   *
   * @param name field that holds it, or that holds the list it is in
   * @param text the example; null if the example is null
   */
  static ObjectNode ofBody(String name, @Nullable String text, Facets facets) {
    Optional<String> pattern = facets.text("pattern");
    if (!facets.values().isEmpty()) {
      return Matchers.oneOf(facets.values());
    }
    if (facets.text("format").filter("date-time"::equals).isPresent()) {
      boolean seconds = pattern.filter(UTC_SECONDS::contains).isPresent();
      return seconds ? Matchers.utcTime() : Matchers.regex(ofTime(pattern));
    }
    if (facets.text("format").filter("date"::equals).isPresent()) {
      return Matchers.date();
    }
    return ofPattern(name, text, facets)
        .map(Matchers::regex)
        .orElseGet(() -> text == null ? Matchers.anyText() : Matchers.of("type"));
  }

  private static String ofTime(Optional<String> pattern) {
    return pattern.flatMap(PortablePattern::of).orElse(ANY_TIME);
  }

  /**
   * Returns a regular expression for what the contract says about a text: its pattern, or the signs
   * of ids for a field that is named like one; empty if it says nothing that all languages can
   * check.
   */
  static Optional<String> ofPattern(String name, @Nullable String text, Facets facets) {
    Optional<String> pattern = facets.text("pattern");
    if (pattern.isPresent()) {
      return pattern.flatMap(PortablePattern::of);
    }
    boolean id = ID_NAME.matcher(name).matches() && (text == null || ID.matcher(text).matches());
    return id ? Optional.of("^" + idSigns(facets) + "$") : Optional.empty();
  }

  /** Returns a regular expression for an id, without anchors. */
  static String idSigns(Facets facets) {
    int least = facets.number("minLength", 0);
    int most = facets.number("maxLength", -1);
    return ID_SIGNS + (most < 0 ? (least > 0 ? "+" : "*") : "{" + least + "," + most + "}");
  }
}

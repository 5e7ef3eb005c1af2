// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.server.text.Nearest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A threshold of a report.
 *
 * @param measure what must be reached
 * @param least the least number
 * @param percent whether the number is a percentage of all there are
 */
public record Minimum(Measure measure, int least, boolean percent) {

  private static final Pattern FORM = Pattern.compile("(?:>=\\s*)?(\\d{1,6})\\s*(%?)");
  private static final int ALL = 100;

  /**
   * Reads a threshold.
   *
   * @param name such as {@code operations}
   * @param text such as {@code 30%}, {@code 20} or {@code >= 20}
   * @throws IllegalArgumentException if there is no such measure or the text is no threshold
   */
  public static Minimum of(String name, String text) {
    Measure measure =
        Measure.of(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no coverage of %s; did you mean %s?"
                            .formatted(
                                name,
                                Nearest.to(
                                    name,
                                    Arrays.stream(Measure.values()).map(Measure::text).toList()))));
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || (form.group(2).equals("%") && Integer.parseInt(form.group(1)) > ALL)) {
      throw new IllegalArgumentException(
          "the coverage of %s must be at least a number or a percentage, such as 20 or 30%%, not '%s'"
              .formatted(name, text));
    }
    return new Minimum(measure, Integer.parseInt(form.group(1)), form.group(2).equals("%"));
  }

  /** Returns what a report lacks; empty if it reaches the threshold. */
  public Optional<String> missed(JsonNode report) {
    JsonNode total = report.path("totals").path(measure.text());
    long covered = total.path("covered").asLong();
    long of = total.path("of").asLong();
    boolean reached = percent ? covered * ALL >= (long) least * of : covered >= least;
    return reached
        ? Optional.empty()
        : Optional.of(
            "coverage of %s is %d of %d (%d%%), less than %d%s"
                .formatted(
                    measure.text(),
                    covered,
                    of,
                    of == 0 ? ALL : covered * ALL / of,
                    least,
                    percent ? "%" : ""));
  }
}

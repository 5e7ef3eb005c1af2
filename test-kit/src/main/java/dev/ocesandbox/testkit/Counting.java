// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Setting;
import dev.ocesandbox.testkit.internal.pact.PactSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How coverage counts the requests to a world.
 *
 * @param consumer the consumer that they count for; empty for the senders that they name
 * @param isCounted false if they are left out, as those of nested runs are
 */
record Counting(String consumer, boolean isCounted) {

  /** Counts all requests for the senders that they name. */
  static final Counting BY_SENDER = new Counting("", true);

  private static final Setting CONSUMER =
      new Setting("oce-sandbox.consumer", "OCESANDBOX_CONSUMER");

  /** How long the name of a consumer can be. */
  private static final int LONGEST = 64;

  /** Returns how a sandbox without annotations is counted. */
  static Counting current() {
    String consumer = CONSUMER.value();
    return new Counting(consumer == null ? "" : consumer, !Readings.areNested());
  }

  /**
   * Returns how a sandbox of a test is counted.
   *
   * @param project reads a configuration parameter of JUnit
   * @param pact the pact of the sandbox, whose consumer its requests count for if the project names
   *     none
   */
  static Counting of(Function<String, Optional<String>> project, @Nullable PactSettings pact) {
    String consumer =
        project
            .apply(CONSUMER.property())
            .map(String::trim)
            .filter(name -> !name.isEmpty())
            .or(() -> Optional.ofNullable(CONSUMER.value()))
            .orElseGet(() -> pact == null ? "" : counted(pact.name().consumer()));
    return new Counting(consumer, !NestedRun.isNested(project));
  }

  /** Returns the name of a consumer with a hyphen for each character that coverage cannot name. */
  private static String counted(String name) {
    String known = name.replaceAll("[^A-Za-z0-9._-]", "-");
    boolean says = known.chars().anyMatch(Character::isLetterOrDigit);
    return says ? known.substring(0, Math.min(LONGEST, known.length())) : "";
  }

  /** Returns the fields with which the control API creates a world. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!consumer.isEmpty()) {
      fields.put("consumer", consumer);
    }
    if (!isCounted) {
      fields.put("coverage", false);
    }
    return fields;
  }

  /** Returns the same as parameters of a query, each with a leading {@code &}. */
  String query() {
    return fields().entrySet().stream()
        .map(
            field ->
                "&"
                    + field.getKey()
                    + "="
                    + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.model.matchingrules.ArrayContainsMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.support.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are equal by value. JavaScript writes 12.00 as 12, which Pact JVM takes for another
 * value. Where the pact has no matcher but equality, the answer gets the number of the pact if both
 * have the same value.
 *
 * @param contexts the rules; those of all variants in a list under arrayContains
 */
record NumberValues(List<MatchingContext> contexts) {

  /** A longer number is compared as it is written. */
  private static final int MAX_DIGITS = 100;

  static NumberValues of(MatchingRuleCategory body) {
    return new NumberValues(List.of(new MatchingContext(body, true)));
  }

  /** Returns an answer with the numbers of {@code expected}. */
  JsonValue of(JsonValue expected, JsonValue actual) {
    return aligned(List.of("$"), expected, actual);
  }

  private JsonValue aligned(List<String> path, JsonValue expected, JsonValue actual) {
    if (expected instanceof JsonValue.Object fields && actual instanceof JsonValue.Object object) {
      return fields(path, fields, object);
    }
    if (expected instanceof JsonValue.Array items && actual instanceof JsonValue.Array array) {
      return items.getValues().isEmpty() ? actual : items(path, items.getValues(), array);
    }
    return isSameNumber(expected, actual) && isEquality(path) ? expected : actual;
  }

  private JsonValue fields(List<String> path, JsonValue.Object expected, JsonValue.Object actual) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    actual
        .getEntries()
        .forEach(
            (name, value) -> {
              @Nullable JsonValue wanted = expected.getEntries().get(name);
              fields.put(name, wanted == null ? value : aligned(below(path, name), wanted, value));
            });
    return new JsonValue.Object(fields);
  }

  private JsonValue items(List<String> path, List<JsonValue> expected, JsonValue.Array actual) {
    Optional<NumberValues> variants = variants(path);
    List<JsonValue> items = new ArrayList<>();
    for (int i = 0; i < actual.getValues().size(); i++) {
      JsonValue item = actual.getValues().get(i);
      if (variants.isPresent()) {
        for (JsonValue wanted : expected) {
          item = variants.get().of(wanted, item);
        }
      } else {
        // Pact JVM compares items that are more than the examples with the first example.
        JsonValue wanted = expected.get(i < expected.size() ? i : 0);
        item = aligned(below(path, String.valueOf(i)), wanted, item);
      }
      items.add(item);
    }
    return new JsonValue.Array(items);
  }

  private Optional<NumberValues> variants(List<String> path) {
    return rules(path)
        .filter(ArrayContainsMatcher.class::isInstance)
        .map(ArrayContainsMatcher.class::cast)
        .findFirst()
        .map(
            list ->
                new NumberValues(
                    list.getVariants().stream()
                        .map(variant -> new MatchingContext(variant.getSecond(), true))
                        .toList()));
  }

  private boolean isEquality(List<String> path) {
    return rules(path).allMatch(EqualsMatcher.class::isInstance);
  }

  private Stream<MatchingRule> rules(List<String> path) {
    return contexts.stream()
        .filter(context -> context.matcherDefined(path))
        .flatMap(context -> context.selectBestMatcher(path).getRules().stream());
  }

  private static List<String> below(List<String> path, String name) {
    List<String> below = new ArrayList<>(path);
    below.add(name);
    return below;
  }

  private static boolean isSameNumber(JsonValue expected, JsonValue actual) {
    Optional<BigDecimal> wanted = number(expected);
    return wanted.isPresent()
        && number(actual).filter(value -> value.compareTo(wanted.get()) == 0).isPresent();
  }

  private static Optional<BigDecimal> number(JsonValue json) {
    if (!(json instanceof JsonValue.Integer || json instanceof JsonValue.Decimal)) {
      return Optional.empty();
    }
    String text = json.serialise();
    try {
      return text.length() > MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

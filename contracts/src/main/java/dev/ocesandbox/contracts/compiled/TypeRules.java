// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import dev.ocesandbox.contracts.compiled.NumberRules.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the keywords that speak about texts, numbers and arrays. */
final class TypeRules {

  private static final List<String> TEXT = List.of("minLength", "maxLength", "pattern", "format");

  private static final List<String> NUMBER =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  private static final List<String> ARRAY =
      List.of("items", "minItems", "maxItems", "uniqueItems", "contains");

  /** The keywords that this class and {@link ObjectReader} read. */
  static final Set<String> KEYWORDS =
      Stream.of(TEXT, NUMBER, ARRAY, ObjectReader.KEYWORDS)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private TypeRules() {}

  /** Returns the check of texts; null if the schema says nothing about them. */
  static @Nullable Check ofText(Keywords keywords) {
    if (TEXT.stream().noneMatch(keywords::has)) {
      return null;
    }
    String expression = keywords.text("pattern");
    Predicate<String> pattern = expression == null ? null : Patterns.of(expression);
    String name = keywords.text("format");
    Format format = name == null ? null : Format.named(name);
    if ((expression != null && pattern == null) || (name != null && format == null)) {
      keywords.misunderstood();
    }
    return new TextRules(
        keywords.limit("minLength", 0),
        keywords.limit("maxLength", Integer.MAX_VALUE),
        pattern,
        format);
  }

  /** Returns the check of numbers; null if the schema says nothing about them. */
  static @Nullable Check ofNumber(Keywords keywords, boolean wholeOnly) {
    if (NUMBER.stream().noneMatch(keywords::has)) {
      return null;
    }
    Bound least = bound(keywords, "minimum", "exclusiveMinimum");
    Bound most = bound(keywords, "maximum", "exclusiveMaximum");
    BigDecimal unit = keywords.number("multipleOf");
    if (unit != null && unit.signum() <= 0) {
      keywords.misunderstood();
    }
    return new NumberRules(least, most, unit, wholeOnly);
  }

  private static @Nullable Bound bound(Keywords keywords, String inclusive, String exclusive) {
    if (keywords.has(inclusive) && keywords.has(exclusive)) {
      keywords.misunderstood();
    }
    boolean excludes = keywords.has(exclusive);
    BigDecimal value = keywords.number(excludes ? exclusive : inclusive);
    return value == null ? null : new Bound(value, asLong(value), excludes);
  }

  private static @Nullable Long asLong(BigDecimal value) {
    boolean whole =
        value.signum() == 0
            || (value.stripTrailingZeros().scale() <= 0 && value.toBigInteger().bitLength() < 64);
    return whole ? Long.valueOf(value.longValue()) : null;
  }

  /** Returns the check of arrays; null if the schema says nothing about them. */
  static @Nullable Check ofArray(
      Keywords keywords, @Nullable Check items, @Nullable Check contained) {
    return ARRAY.stream().noneMatch(keywords::has)
        ? null
        : new ArrayRules(
            keywords.limit("minItems", 0),
            keywords.limit("maxItems", Integer.MAX_VALUE),
            keywords.flag("uniqueItems"),
            items,
            contained);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that a pact uses for things, and the ids that they have in the world: in "order O is
 * pending payment", O is the name of an order.
 */
final class Names {

  /** A shorter name, or one of digits, could be another value as well. */
  private static final int CERTAIN_LENGTH = 4;

  /** A shorter id could be another value as well. */
  private static final int MIN_ID_LENGTH = 6;

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s,;:'\"()\\u3000-\\u303f\\uff0c]+");
  private static final Pattern ID_FIELD =
      Pattern.compile("(.*_)?(id|ids|no|code|num|resource|order|coupon)(_list|s)?|.*Ids?");

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Adds the names of a state: those keys of its values that its text or parameters use. */
  void add(ProviderState state, Map<String, ?> values) {
    Set<String> words = BETWEEN_WORDS.splitAsStream(state.getName()).collect(Collectors.toSet());
    state.getParams().values().forEach(value -> words.add(String.valueOf(value)));
    values.forEach(
        (name, id) -> {
          if (id instanceof String text && words.contains(name) && !text.equals(name)) {
            add(name, text);
          }
        });
  }

  private void add(String name, String id) {
    ids.put(name, id);
    if (id.length() >= MIN_ID_LENGTH) {
      names.putIfAbsent(id, name);
    }
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Returns the id that a segment of a path names, else the segment. */
  String idOf(String segment) {
    return ids.getOrDefault(segment, segment);
  }

  /**
   * Returns a value with names replaced by ids; a list between commas item by item.
   *
   * @param field name of the field or parameter that has the value
   */
  String idsIn(String value, String field) {
    return value.indexOf(',') < 0
        ? id(value, field)
        : Arrays.stream(value.split(",", -1))
            .map(item -> id(item, field))
            .collect(Collectors.joining(","));
  }

  private String id(String value, String field) {
    String id = ids.get(value);
    return id != null && (isCertain(value) || ID_FIELD.matcher(field).matches()) ? id : value;
  }

  private static boolean isCertain(String name) {
    return name.length() >= CERTAIN_LENGTH && !name.chars().allMatch(Character::isDigit);
  }

  /** Returns the name of an id, else the value. */
  String nameOf(String value) {
    return names.getOrDefault(value, value);
  }
}

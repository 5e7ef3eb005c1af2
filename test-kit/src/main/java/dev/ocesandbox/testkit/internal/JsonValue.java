// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value, represented by JDK types.
 *
 * @param value a Map, List, String, Long, BigDecimal, Boolean or null
 */
public record JsonValue(@Nullable Object value) {

  /** An absent value. JSON's {@code null} is treated the same way. */
  public static final JsonValue ABSENT = new JsonValue(null);

  /** Returns true unless this value is absent or null. */
  public boolean isPresent() {
    return value != null;
  }

  /** Returns the named field, or an absent value if there is none. */
  public JsonValue get(String name) {
    return new JsonValue(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /**
   * Returns the value at a path such as {@code /lines/0/price}, or an absent value if there is
   * none.
   */
  public JsonValue at(String path) {
    JsonValue result = this;
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        result = result.value instanceof List<?> list ? item(list, segment) : result.get(segment);
      }
    }
    return result;
  }

  private static JsonValue item(List<?> list, String segment) {
    int index = segment.matches("\\d{1,9}") ? Integer.parseInt(segment) : list.size();
    return index < list.size() ? new JsonValue(list.get(index)) : ABSENT;
  }

  /**
   * Returns the named field as text.
   *
   * @throws IllegalStateException if the field is absent
   */
  public String text(String name) {
    JsonValue field = get(name);
    if (field.value == null) {
      throw new IllegalStateException("Expected a field '" + name + "' in " + value);
    }
    return field.value.toString();
  }

  /** Returns the named field as text, or {@code fallback} if it is absent. */
  public String text(String name, String fallback) {
    JsonValue field = get(name);
    return field.value == null ? fallback : field.value.toString();
  }

  /** Returns the named field as text, or an empty string if it is absent. */
  public String textOrEmpty(String name) {
    return text(name, "");
  }

  /** Returns the named field as an instant. */
  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  /** Returns the named field as an integer. */
  public int integer(String name) {
    return Integer.parseInt(text(name));
  }

  /** Returns the values of the fields of this object, or an empty list if it is no object. */
  public List<JsonValue> fields() {
    return value instanceof Map<?, ?> map
        ? map.values().stream().map(JsonValue::new).toList()
        : List.of();
  }

  /** Returns the items of the named list, or an empty list if it is absent. */
  public List<JsonValue> list(String name) {
    return get(name).items();
  }

  /** Returns the items of this list, or an empty list if this value is not a list. */
  public List<JsonValue> items() {
    return value instanceof List<?> list ? list.stream().map(JsonValue::new).toList() : List.of();
  }
}

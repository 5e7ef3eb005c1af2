// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a request. Names are case-insensitive. Immutable. */
public final class Headers {

  /** With more fields than that, names are looked up in a sorted map. */
  private static final int FEW = 32;

  /** Names and values in turn. */
  private final List<String> fields;

  /** All values by name, if there are many; null otherwise. */
  private final @Nullable Map<String, List<String>> sorted;

  /**
   * Creates headers.
   *
   * @param all values by name, in the order sent
   */
  public Headers(Map<String, List<String>> all) {
    this(flat(all));
  }

  private Headers(List<String> fields) {
    this.fields = fields;
    this.sorted = fields.size() > 2 * FEW ? byName() : null;
  }

  /** Returns headers of fields, which are names and values in turn, in the order sent. */
  public static Headers of(List<String> namesAndValues) {
    return new Headers(List.copyOf(namesAndValues));
  }

  private static List<String> flat(Map<String, List<String>> all) {
    List<String> fields = new ArrayList<>(2 * all.size());
    all.forEach(
        (name, values) -> {
          for (String value : values) {
            fields.add(name);
            fields.add(value);
          }
        });
    return List.copyOf(fields);
  }

  /** Returns the number of fields. */
  public int size() {
    return fields.size() / 2;
  }

  /** Returns the name of a field by its place from 0, in the order sent. */
  public String name(int place) {
    return fields.get(2 * place);
  }

  /** Returns the value of a field by its place from 0, in the order sent. */
  public String value(int place) {
    return fields.get(2 * place + 1);
  }

  /** Returns all values by name, sorted by name, each in the order sent. */
  public Map<String, List<String>> all() {
    return sorted == null ? byName() : sorted;
  }

  private Map<String, List<String>> byName() {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < size(); i++) {
      all.computeIfAbsent(name(i), n -> new ArrayList<>(1)).add(value(i));
    }
    all.replaceAll((name, values) -> Collections.unmodifiableList(values));
    return Collections.unmodifiableMap(all);
  }

  /** Returns the first value of a header; null if it is absent. */
  public @Nullable String first(String name) {
    if (sorted != null) {
      List<String> values = sorted.get(name);
      return values == null ? null : values.get(0);
    }
    int at = next(name, 0);
    return at < 0 ? null : fields.get(at + 1);
  }

  /** Returns the first value of a header without surrounding blanks; null if absent or blank. */
  public @Nullable String text(String name) {
    String value = first(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  /** Returns all values of a header. */
  public List<String> values(String name) {
    if (sorted != null) {
      List<String> values = sorted.get(name);
      return values == null ? List.of() : values;
    }
    int at = next(name, 0);
    int second = at < 0 ? -1 : next(name, at + 2);
    if (second < 0) {
      return at < 0 ? List.of() : List.of(fields.get(at + 1));
    }
    List<String> values = new ArrayList<>();
    for (int i = at; i >= 0; i = next(name, i + 2)) {
      values.add(fields.get(i + 1));
    }
    return List.copyOf(values);
  }

  /** Returns the place of a field with that name at {@code from} or behind it; -1 for none. */
  private int next(String name, int from) {
    for (int i = from; i < fields.size(); i += 2) {
      if (fields.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}

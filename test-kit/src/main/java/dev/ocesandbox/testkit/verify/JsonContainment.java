// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON value with an expected part of it. Fields that are not expected are ignored,
 * lists are compared item by item, and numbers by value.
 */
final class JsonContainment {

  private static final int VALUE_LENGTH = 120;

  /** Marks a field that does not exist, as opposed to one that is null. */
  private static final Object MISSING = new Object();

  private final WorldView world;
  private final List<Difference> differences = new ArrayList<>();

  private JsonContainment(WorldView world) {
    this.world = world;
  }

  /**
   * Returns where {@code actual} does not contain {@code expected}.
   *
   * @param root the name of the value in the differences, such as body
   */
  static List<Difference> differences(
      WorldView world, String root, @Nullable Object expected, @Nullable Object actual) {
    JsonContainment containment = new JsonContainment(world);
    containment.compare(root, " ", expected, actual);
    return containment.differences;
  }

  private void compare(
      String where, String separator, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> fields && actual instanceof Map<?, ?> all) {
      fields.forEach(
          (name, value) ->
              compare(
                  where + separator + name,
                  ".",
                  value,
                  all.containsKey(name) ? all.get(name) : MISSING));
    } else if (expected instanceof List<?> items
        && actual instanceof List<?> all
        && items.size() == all.size()) {
      for (int i = 0; i < items.size(); i++) {
        compare(where + "[" + i + "]", ".", items.get(i), all.get(i));
      }
    } else if (!equal(expected, actual)) {
      differences.add(new Difference(where, text(expected), text(actual)));
    }
  }

  private static boolean equal(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Number && actual instanceof Number) {
      return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
    }
    return Objects.equals(expected, actual);
  }

  private String text(@Nullable Object value) {
    return value == MISSING
        ? TextFormat.ABSENT
        : TextFormat.abbreviated(world.write(value), VALUE_LENGTH);
  }
}

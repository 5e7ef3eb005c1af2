// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a JSON value holds another one: fields that are named are equal and others are free,
 * items of lists are compared one by one, numbers by value.
 */
final class Containment {

  private static final Object ABSENT = new Object();

  private final WorldView world;
  private final List<Difference> differences = new ArrayList<>();

  private Containment(WorldView world) {
    this.world = world;
  }

  /** Returns where a value does not hold what is wanted. */
  static List<Difference> differences(
      WorldView world, String where, @Nullable Object wanted, @Nullable Object was) {
    Containment containment = new Containment(world);
    containment.compare(where, wanted, was);
    return containment.differences;
  }

  private void compare(String where, @Nullable Object wanted, @Nullable Object was) {
    if (wanted instanceof Map<?, ?> fields && was instanceof Map<?, ?> all) {
      fields.forEach(
          (name, value) ->
              compare(
                  where + (where.endsWith(" ") ? "" : ".") + name,
                  value,
                  all.containsKey(name) ? all.get(name) : ABSENT));
    } else if (wanted instanceof List<?> items
        && was instanceof List<?> all
        && items.size() == all.size()) {
      for (int i = 0; i < items.size(); i++) {
        compare(where + "[" + i + "]", items.get(i), all.get(i));
      }
    } else if (!equal(wanted, was)) {
      differences.add(new Difference(where.strip(), shown(wanted), shown(was)));
    }
  }

  private static boolean equal(@Nullable Object wanted, @Nullable Object was) {
    if (wanted instanceof Number && was instanceof Number) {
      return new BigDecimal(wanted.toString()).compareTo(new BigDecimal(was.toString())) == 0;
    }
    return Objects.equals(wanted, was);
  }

  /** ABSENT stands for a field that is not there, which is not the same as null. */
  private String shown(@Nullable Object value) {
    return value == ABSENT ? Texts.NOTHING : Texts.shortened(world.write(value), 120);
  }
}

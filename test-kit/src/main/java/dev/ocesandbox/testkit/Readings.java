// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Setting;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which alternatives of inferred rules the worlds of a run go by. */
final class Readings {

  private static final Setting SETTING = new Setting("oce-sandbox.guesses", "OCESANDBOX_GUESSES");

  /** Those of a nested run, for the threads of its tests. */
  private static final InheritableThreadLocal<@Nullable Map<String, String>> NESTED =
      new InheritableThreadLocal<>();

  private Readings() {}

  /** Returns those of the nested run that this thread belongs to, else of the build. */
  static Map<String, String> current() {
    Map<String, String> nested = NESTED.get();
    String text = SETTING.value();
    return nested != null ? nested : text == null ? Map.of() : parse(text);
  }

  /** Returns whether this thread belongs to a nested run. */
  static boolean areNested() {
    return NESTED.get() != null;
  }

  /** Runs a nested run, in which sandboxes without annotations have its readings, too. */
  static void run(Map<String, String> readings, Runnable nestedRun) {
    Map<String, String> before = NESTED.get();
    NESTED.set(readings);
    try {
      nestedRun.run();
    } finally {
      if (before == null) {
        NESTED.remove();
      } else {
        NESTED.set(before);
      }
    }
  }

  /**
   * Parses {@code RULE=ALTERNATIVE,RULE=ALTERNATIVE}.
   *
   * @throws IllegalArgumentException if a part has another form
   */
  static Map<String, String> parse(String text) {
    Map<String, String> readings = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      String one = part.strip();
      int sign = one.indexOf('=');
      if (!one.isEmpty() && (sign <= 0 || sign == one.length() - 1)) {
        throw new IllegalArgumentException(
            "Expected RULE=ALTERNATIVE in oce-sandbox.guesses, but was '%s'".formatted(one));
      }
      if (sign > 0) {
        readings.put(one.substring(0, sign).strip(), one.substring(sign + 1).strip());
      }
    }
    return readings;
  }

  /** Writes readings as {@link #parse} reads them. */
  static String text(Map<String, String> readings) {
    return String.join(
        ",",
        new TreeMap<>(readings)
            .entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
  }
}

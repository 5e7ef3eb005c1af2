// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Creates errors of failed assertions. If opentest4j is on the class path, as with JUnit, they are
 * {@code AssertionFailedError}s, whose expected and actual values IDEs can compare.
 */
public final class Failures {

  private static final @Nullable Constructor<?> WITH_VALUES = withValues();

  private Failures() {}

  private static @Nullable Constructor<?> withValues() {
    try {
      return Class.forName(
              "org.opentest4j.AssertionFailedError", true, Failures.class.getClassLoader())
          .getConstructor(String.class, Object.class, Object.class);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  /** Returns an error with a message and the two values that differ. */
  public static AssertionError differing(String message, String expected, String actual) {
    if (WITH_VALUES != null) {
      try {
        return (AssertionError) WITH_VALUES.newInstance(message, expected, actual);
      } catch (ReflectiveOperationException e) {
        // The plain error below says the same in its message.
        return new AssertionError(message);
      }
    }
    return new AssertionError(message);
  }
}

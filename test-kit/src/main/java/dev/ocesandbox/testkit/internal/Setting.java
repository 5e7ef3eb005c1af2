// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import org.jspecify.annotations.Nullable;

/**
 * A setting of the build, read from a system property or, if that is not set, from an environment
 * variable.
 *
 * @param property name of the system property
 * @param variable name of the environment variable
 */
public record Setting(String property, String variable) {

  /** Returns the value, or null if it is unset or empty. */
  public @Nullable String value() {
    String value = System.getProperty(property, System.getenv(variable));
    return value == null || value.isEmpty() ? null : value;
  }
}

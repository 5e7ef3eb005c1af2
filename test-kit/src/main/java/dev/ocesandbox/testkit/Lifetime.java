// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** How long a test class keeps a world. */
public enum Lifetime {
  /** Each test method, and each repetition of one, starts with a new world. */
  METHOD,
  /** All test methods of a class share one world. Do not run them in parallel. */
  CLASS,
  /** As the annotation of a base class, {@code junit-platform.properties} or else METHOD says. */
  INHERITED
}

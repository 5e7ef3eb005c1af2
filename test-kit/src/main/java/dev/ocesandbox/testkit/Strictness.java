// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** Whether findings about a client fail its test. */
public enum Strictness {
  /** Every finding fails the test, unless its kind is allowed. */
  STRICT,
  /** Findings do not fail the test. */
  LENIENT,
  /** As the annotation of a base class, {@code junit-platform.properties} or else STRICT says. */
  INHERITED
}

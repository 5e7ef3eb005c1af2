// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** Whether findings about a client fail its test. */
public enum Strictness {
  /** Every finding fails the test, unless its kind is allowed. */
  STRICT,
  /** Findings do not fail the test. */
  LENIENT
}

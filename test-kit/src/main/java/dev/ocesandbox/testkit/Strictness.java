// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** Whether a test fails for what would hurt its client on the real service. */
public enum Strictness {
  /** Each finding fails the test, unless its kind is allowed. */
  STRICT,
  /** Findings are only reported. */
  LENIENT
}

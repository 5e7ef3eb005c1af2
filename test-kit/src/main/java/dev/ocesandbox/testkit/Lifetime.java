// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** How long a world is kept. */
public enum Lifetime {
  /** Each test method, and each repetition of one, starts with a new world. */
  METHOD,
  /** All test methods of a class share one world. Do not run them in parallel. */
  CLASS,
  /**
   * All tests of the JVM with the same scenario, seed, clock and runtime use one world, one test
   * after the other. Before each test it is reset, so each test starts alike, but the endpoint and
   * the keys stay the same. For applications that tests share and that keep the keys, such as a
   * cached Spring context.
   */
  RUN,
  /** As the annotation of a base class, {@code junit-platform.properties} or else METHOD says. */
  INHERITED
}

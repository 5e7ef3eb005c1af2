// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/**
 * How a world begins and what is asked of its clients.
 *
 * @param scenario name or file
 * @param seed what ids are drawn from
 * @param clock an instant or real
 * @param strictness whether findings fail a test
 * @param allow kinds of findings that never do
 */
record Setup(String scenario, long seed, String clock, Strictness strictness, List<String> allow) {

  static final Setup STANDARD =
      new Setup("default", 1, OceSandbox.CLOCK, Strictness.STRICT, List.of());

  static Setup of(OceSandbox annotation) {
    return new Setup(
        annotation.scenario(),
        annotation.seed(),
        annotation.clock(),
        annotation.strictness(),
        List.of(annotation.allow()));
  }

  /**
   * What worlds that begin alike have in common.
   *
   * @param scenario name or file
   * @param seed what ids are drawn from
   * @param clock an instant or real
   */
  record Origin(String scenario, long seed, String clock) {}

  Origin origin() {
    return new Origin(scenario, seed, clock);
  }
}

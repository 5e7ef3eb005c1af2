// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/**
 * The configuration of a sandbox.
 *
 * @param scenario name of a scenario or file
 * @param seed seed for ids
 * @param clock the instant at which the clock is frozen, or {@code real}
 * @param strictness whether findings fail a test
 * @param allow kinds of findings that never fail a test
 */
record SandboxConfig(
    String scenario, long seed, String clock, Strictness strictness, List<String> allow) {

  /** Creates a configuration with a copy of {@code allow}. */
  SandboxConfig {
    allow = List.copyOf(allow);
  }

  /** The configuration of {@code @OceSandbox} without any attributes. */
  static final SandboxConfig STANDARD =
      new SandboxConfig("default", 1, OceSandbox.CLOCK, Strictness.STRICT, List.of());

  /**
   * How a world starts. Worlds with equal specifications are forks of the same template.
   *
   * @param scenario name of a scenario or file
   * @param seed seed for ids
   * @param clock the instant at which the clock is frozen, or {@code real}
   */
  record WorldSpec(String scenario, long seed, String clock) {}

  WorldSpec world() {
    return new WorldSpec(scenario, seed, clock);
  }
}

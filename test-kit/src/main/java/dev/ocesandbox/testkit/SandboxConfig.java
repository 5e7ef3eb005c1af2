// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.pact.PactSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a sandbox.
 *
 * @param scenario name of a scenario or file
 * @param seed seed for ids
 * @param clock the instant at which the clock is frozen, or {@code real}
 * @param strictness whether findings fail a test
 * @param allow kinds of findings that never fail a test
 * @param pact the pact that its requests enter; null for none
 * @param guesses the alternative of each rule that the world reads otherwise, by the rule's id
 * @param counting how coverage counts its requests
 */
record SandboxConfig(
    String scenario,
    long seed,
    String clock,
    Strictness strictness,
    List<String> allow,
    @Nullable PactSettings pact,
    Map<String, String> guesses,
    Counting counting) {

  /** Creates a configuration with a copy of {@code allow}. */
  SandboxConfig {
    allow = List.copyOf(allow);
    guesses = Map.copyOf(guesses);
  }

  /** The configuration of {@code @OceSandbox} without any attributes. */
  static final SandboxConfig STANDARD =
      new SandboxConfig(
          "default",
          1,
          OceSandbox.CLOCK,
          Strictness.STRICT,
          List.of(),
          null,
          Map.of(),
          Counting.BY_SENDER);

  /**
   * How a world starts. Worlds with equal specifications are forks of the same template.
   *
   * @param scenario name of a scenario or file
   * @param seed seed for ids
   * @param clock the instant at which the clock is frozen, or {@code real}
   * @param wholeBodies whether its log keeps whole bodies, for a pact
   * @param guesses the alternative of each rule that the world reads otherwise, by the rule's id
   * @param counting how coverage counts its requests
   */
  record WorldSpec(
      String scenario,
      long seed,
      String clock,
      boolean wholeBodies,
      Map<String, String> guesses,
      Counting counting) {

    /** Returns the template that it is forked from. */
    WorldSpec template() {
      return new WorldSpec(scenario, seed, clock, false, Map.of(), Counting.BY_SENDER);
    }
  }

  WorldSpec world() {
    return new WorldSpec(scenario, seed, clock, pact != null, guesses, counting);
  }
}

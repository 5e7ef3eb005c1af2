// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.time.Duration;
import java.util.Set;

/**
 * Options of a verification.
 *
 * @param target the endpoint
 * @param perSecond how many requests a second at most, 1 to 1,000
 * @param timeLimit after which time no further request is sent
 * @param operations ids of the operations to verify; empty for all that only read
 * @param writes whether the writes of {@link WriteCycle} are sent, too
 */
public record VerifyOptions(
    TargetOptions target,
    int perSecond,
    Duration timeLimit,
    Set<String> operations,
    boolean writes) {

  /** Copies the operations. */
  public VerifyOptions {
    operations = Set.copyOf(operations);
  }

  /** Returns options with five requests a second and fifteen minutes. */
  public static VerifyOptions of(TargetOptions target) {
    return new VerifyOptions(target, 5, Duration.ofMinutes(15), Set.of(), false);
  }
}

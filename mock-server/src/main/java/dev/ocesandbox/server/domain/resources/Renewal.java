// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.Nullable;

/**
 * How a resource goes on when its term ends.
 *
 * @param policy what happens
 * @param timesLeft how many automatic renewals are left; null for any number
 * @param periodType by what an automatic renewal extends, 2 month or 3 year; null while it is off
 */
public record Renewal(
    ExpirePolicy policy, @Nullable Integer timesLeft, @Nullable Integer periodType) {

  /** By hand: grace, retention, release. */
  public static final Renewal BY_HAND = new Renewal(ExpirePolicy.GRACE, null, null);

  /** Returns this with another policy, automatic renewal off. */
  public static Renewal of(ExpirePolicy policy) {
    return new Renewal(policy, null, null);
  }

  /** Returns what is left after one automatic renewal: by hand when it was the last one. */
  Renewal usedOnce() {
    if (timesLeft == null) {
      return this;
    }
    return timesLeft > 1 ? new Renewal(policy, timesLeft - 1, periodType) : BY_HAND;
  }

  /** Tells whether it is renewed automatically. */
  public boolean isAutomatic() {
    return policy == ExpirePolicy.AUTO_RENEW;
  }
}

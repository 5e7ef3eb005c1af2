// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import org.jspecify.annotations.Nullable;

/**
 * What happens when the term of a resource ends.
 *
 * @param policy the policy
 * @param timesLeft number of automatic renewals left; null for no limit
 * @param periodType period of an automatic renewal, 2 month or 3 year; null while it is off
 */
public record Renewal(
    ExpirePolicy policy, @Nullable Integer timesLeft, @Nullable Integer periodType) {

  /** No automatic renewal: grace, retention, release. */
  public static final Renewal BY_HAND = new Renewal(ExpirePolicy.GRACE, null, null);

  /** Returns a policy without automatic renewal. */
  public static Renewal of(ExpirePolicy policy) {
    return new Renewal(policy, null, null);
  }

  /** Returns this after an automatic renewal; off if it was the last one. */
  Renewal usedOnce() {
    if (timesLeft == null) {
      return this;
    }
    return timesLeft > 1 ? new Renewal(policy, timesLeft - 1, periodType) : BY_HAND;
  }

  /** Returns whether it is renewed automatically. */
  public boolean isAutomatic() {
    return policy == ExpirePolicy.AUTO_RENEW;
  }
}

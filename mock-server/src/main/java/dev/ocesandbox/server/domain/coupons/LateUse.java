// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Optional;

/** Knows the use that a coupon may still pay after its end, because it is settled later. */
@FunctionalInterface
public interface LateUse {

  /** There is no such use. */
  LateUse NONE = (world, customerId, end) -> Optional.empty();

  /**
   * Returns when the last use of a customer before the end of a coupon is settled; empty if that is
   * not after the end.
   *
   * @param customerId owner of the coupon
   * @param end end of the coupon, UTC
   */
  Optional<Instant> settledAt(World world, String customerId, Instant end);
}

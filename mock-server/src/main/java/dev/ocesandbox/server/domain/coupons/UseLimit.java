// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit to what a coupon can be used for.
 *
 * @param id of the limit
 * @param key what it limits, such as serviceType
 * @param value1 what it limits it to
 * @param value2 name that goes with it; null without one
 */
public record UseLimit(String id, String key, String value1, @Nullable String value2) {

  /** Says what is wrong with a limit that somebody wants to set; empty when nothing is. */
  public static Optional<String> problem(String key, String value) {
    Optional<LimitKey> known = LimitKey.find(key);
    if (known.isEmpty()) {
      return Optional.of("is not a known limit");
    }
    return known.get().takes(value)
        ? Optional.empty()
        : Optional.of("does not take the value " + value);
  }
}

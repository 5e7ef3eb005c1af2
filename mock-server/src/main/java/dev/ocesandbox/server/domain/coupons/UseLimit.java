// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit on what a coupon can be used for.
 *
 * @param id id of the limit
 * @param key kind of limit, such as serviceType
 * @param value1 value; of orderAmount, the least amount
 * @param value2 name of a region, or the greatest amount of orderAmount; null if there is none
 */
public record UseLimit(String id, String key, String value1, @Nullable String value2) {

  /** Returns what is wrong with a limit; empty if it is valid. */
  public static Optional<Bilingual> problem(String key, String value) {
    Optional<LimitKey> known = LimitKey.find(key);
    if (known.isEmpty()) {
      return Optional.of(new Bilingual("is not a known limit", "不是已知的限制"));
    }
    return known.get().takes(value)
        ? Optional.empty()
        : Optional.of(
            new Bilingual("must be {form}", "必须是{form}").with(known.get().expected().as("form")));
  }
}

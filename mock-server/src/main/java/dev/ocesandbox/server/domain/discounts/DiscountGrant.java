// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discount to be given; the parts are those of {@link Discount}.
 *
 * @param customerId who gets it
 * @param kind which kind
 * @param ratio share of the price that remains
 * @param reduction amount that is taken off
 * @param fixedPrice what is to be paid instead
 * @param serviceTypeCode the only service it is for
 * @param orderId the only order it is for
 * @param expiresAt from when on it cannot be used
 */
public record DiscountGrant(
    String customerId,
    DiscountKind kind,
    @Nullable Ratio ratio,
    @Nullable Money reduction,
    @Nullable Money fixedPrice,
    @Nullable String serviceTypeCode,
    @Nullable String orderId,
    @Nullable Instant expiresAt) {}

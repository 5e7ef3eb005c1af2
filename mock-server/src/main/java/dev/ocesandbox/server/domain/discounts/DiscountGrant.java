// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discount to be granted; the components are those of {@link Discount}.
 *
 * @param customerId owner
 * @param kind what kind
 * @param ratio share of the price that remains to be paid
 * @param reduction amount that is taken off
 * @param fixedPrice price of an order
 * @param serviceTypeCode the only cloud service that it applies to; null for all
 * @param orderId the only order that it applies to; null for all
 * @param effectiveAt when it was granted; null if that is not known
 * @param expiresAt first instant at which it cannot be used; null for never
 */
public record DiscountGrant(
    String customerId,
    DiscountKind kind,
    @Nullable Ratio ratio,
    @Nullable Money reduction,
    @Nullable Money fixedPrice,
    @Nullable String serviceTypeCode,
    @Nullable String orderId,
    @Nullable Instant effectiveAt,
    @Nullable Instant expiresAt) {}

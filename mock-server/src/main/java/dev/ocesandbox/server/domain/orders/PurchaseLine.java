// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order to be placed.
 *
 * @param serviceTypeCode cloud service
 * @param resourceTypeCode resource type
 * @param resourceSpec specification
 * @param regionCode region
 * @param term for how long
 * @param quantity how many
 * @param price list price of the whole line
 * @param productId product; null makes one of service, resource, specification and region
 */
public record PurchaseLine(
    String serviceTypeCode,
    String resourceTypeCode,
    String resourceSpec,
    String regionCode,
    Term term,
    int quantity,
    Money price,
    @Nullable String productId) {}

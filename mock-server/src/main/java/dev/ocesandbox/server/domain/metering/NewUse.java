// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import org.jspecify.annotations.Nullable;

/**
 * A resource billed by use that is to begin.
 *
 * @param customerId owner
 * @param key product
 * @param regionCode region
 * @param size size; null for none
 * @param name name; null for one that is made up
 * @param project enterprise project
 * @param pattern use that is not time; null if only what is reported is used
 */
public record NewUse(
    String customerId,
    ProductKey key,
    String regionCode,
    ProductRequest.@Nullable Size size,
    @Nullable String name,
    ProjectChoice project,
    @Nullable UsePattern pattern) {}

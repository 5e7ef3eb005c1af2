// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query of packages (api_order_00027). An empty text is no filter.
 *
 * @param customerId owner
 * @param regionCode region
 * @param orderId order that bought the package
 * @param productId product
 * @param productName product name in either language
 * @param projectId enterprise project
 * @param status number of the status; null for all
 * @param services cloud services in lower case; empty for all
 */
record PackageQuery(
    String customerId,
    String regionCode,
    String orderId,
    String productId,
    String productName,
    String projectId,
    @Nullable Integer status,
    Set<String> services) {

  /** Inferred: packages belong to no enterprise project, which is shown as project 0. */
  static final String NO_PROJECT = "0";

  Page<CurrentPackage> page(World world, PageRequest request, Instant now) {
    return Page.of(
        world
            .get(PackagesState.SLOT)
            .of(customerId)
            .filter(this::matches)
            .map(one -> CurrentPackage.of(world, one, now))
            .filter(one -> one.isShownAt(now))
            .toList(),
        request);
  }

  private boolean matches(ResourcePackage one) {
    return is(regionCode, one.product().regionCode())
        && is(orderId, one.orderId())
        && is(productId, one.product().id())
        && (is(productName, one.name().zh()) || is(productName, one.name().en()))
        && is(projectId, NO_PROJECT)
        && (status == null || status == one.status().code())
        && (services.isEmpty()
            || services.contains(one.product().key().serviceTypeCode().toLowerCase(Locale.ROOT)));
  }

  private static boolean is(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}

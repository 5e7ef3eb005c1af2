// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which packages somebody looks for (api_order_00027); an empty text is no filter.
 *
 * @param customerId whose
 * @param regionCode of this region
 * @param orderId bought by this order
 * @param productId of this product
 * @param productName called so, in either language
 * @param projectId of this enterprise project
 * @param status the vendor's number; null for all
 * @param services of these cloud services, in lower case; empty for all
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

  /**
   * Inferred: packages stand in no project of their own, and the project 0 is no other than that.
   */
  static final String NO_PROJECT = "0";

  Page<Standing> page(World world, PageRequest request, Instant now) {
    return Page.of(
        world
            .get(PackagesState.SLOT)
            .of(customerId)
            .filter(this::matches)
            .map(one -> Standing.of(world, one, now))
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
            || services.contains(
                one.product().key().serviceTypeCode().toLowerCase(java.util.Locale.ROOT)));
  }

  private static boolean is(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}

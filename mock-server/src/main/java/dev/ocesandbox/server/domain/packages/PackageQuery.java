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

  private static final String LISTED = "packages.list.project-asked-for";

  Page<CurrentPackage> page(World world, PageRequest request, Instant now) {
    return Page.of(
        world
            .get(PackagesState.SLOT)
            .of(customerId)
            .filter(one -> matches(world, one))
            .map(one -> CurrentPackage.of(world, one, now))
            .filter(one -> one.isShownAt(now))
            .toList(),
        request);
  }

  private boolean matches(World world, ResourcePackage one) {
    return is(regionCode, one.product().regionCode())
        && is(orderId, one.orderId())
        && is(productId, one.product().id())
        && (is(productName, one.name().zh()) || is(productName, one.name().en()))
        && isInProject(world, PackageProject.of(world, one))
        && (status == null || status == one.status().code())
        && (services.isEmpty()
            || services.contains(one.product().key().serviceTypeCode().toLowerCase(Locale.ROOT)));
  }

  /** A query without a project leaves out the packages of one, or takes all of them. */
  private boolean isInProject(World world, PackageProject project) {
    return projectId.isEmpty()
        ? !project.isOwn() || world.settings().guesses().is(LISTED, "all-projects")
        : projectId.equals(project.shown());
  }

  private static boolean is(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}

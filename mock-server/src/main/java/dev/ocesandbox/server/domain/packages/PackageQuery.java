// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  private static final String NEWEST_FIRST = "packages.list.newest-first";
  private static final String WHOLE_NAME = "packages.list.whole-name";
  private static final String LISTED = "packages.list.project-asked-for";

  Page<CurrentPackage> page(World world, PageRequest request, Instant now) {
    PackagesState state = world.get(PackagesState.SLOT);
    List<CurrentPackage> found =
        new ArrayList<>(
            (orderId.isEmpty() ? state.of(customerId) : state.ofOrder(orderId))
                .filter(one -> matches(world, one))
                .map(one -> CurrentPackage.of(world, one, now))
                .filter(one -> one.isShownAt(now))
                .filter(one -> status == null || status == one.shownStatus(world))
                .toList());
    if (world.reads(NEWEST_FIRST, "oldest-first")) {
      Collections.reverse(found);
    }
    return Page.of(found, request);
  }

  private boolean matches(World world, ResourcePackage one) {
    return customerId.equals(one.customerId())
        && is(regionCode, one.product().regionCode())
        && is(orderId, one.orderId())
        && is(productId, one.product().id())
        && (isNamed(world, one.name().zh()) || isNamed(world, one.name().en()))
        && isInProject(world, PackageProject.of(world, one))
        && (services.isEmpty()
            || services.contains(one.product().key().serviceTypeCode().toLowerCase(Locale.ROOT)));
  }

  private boolean isNamed(World world, String name) {
    return world.reads(WHOLE_NAME, "part") ? name.contains(productName) : is(productName, name);
  }

  /** Returns the world with the rules noted that say what the list shows, and how. */
  World noted(World world, Page<CurrentPackage> page) {
    return world
        .applied(NEWEST_FIRST)
        .appliedIf(projectId.isEmpty(), LISTED)
        .appliedIf(!productName.isEmpty(), WHOLE_NAME)
        .appliedIf(
            status != null || page.rows().stream().anyMatch(CurrentPackage::isCycleUsedUp),
            CurrentPackage.CYCLE_USED_UP);
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

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A query of deductions (api_order_00029). An empty text is no filter.
 *
 * @param customerId owner of the packages
 * @param itemId id of the item
 * @param productId product of the package
 * @param resourceTypeCode resource type of the usage
 * @param from first day, GMT+8
 * @param to last day, GMT+8
 */
record DeductionQuery(
    String customerId,
    String itemId,
    String productId,
    String resourceTypeCode,
    LocalDate from,
    LocalDate to) {

  /** The rule about the days of the range. */
  static final String BOTH_DAYS = "packages.records.both-days";

  Optional<Refusal> refusal() {
    return to.isAfter(from.plusDays(PackagesLimits.RECORD_DAYS))
        ? Optional.of(Refusal.by("packages.records.ninety-days"))
        : Optional.empty();
  }

  Page<Deduction> page(World world, PageRequest request) {
    PackagesState state = world.get(PackagesState.SLOT);
    DeductionHistory history = state.historyOf(customerId);
    Predicate<Deduction> before = isBefore(from);
    Predicate<Deduction> upTo =
        isBefore(world.reads(BOTH_DAYS, "without-last") ? to : to.plusDays(1));
    return itemId.isEmpty()
        ? history.byProduct().where(this::matches).between(before, upTo).page(request, true)
        : history
            .ofItem(itemId)
            .between(before, upTo)
            .pageFromEnd(request, deduction -> matches(productOf(state, deduction)));
  }

  private static Predicate<Deduction> isBefore(LocalDate day) {
    Instant start = BusinessTime.startOf(day);
    return deduction -> deduction.at().isBefore(start);
  }

  private static DeductionHistory.Product productOf(PackagesState state, Deduction deduction) {
    return DeductionHistory.Product.of(state.behind(deduction));
  }

  private boolean matches(DeductionHistory.Product product) {
    return (productId.isEmpty() || productId.equals(product.id()))
        && (resourceTypeCode.isEmpty() || resourceTypeCode.equals(product.resourceTypeCode()));
  }
}

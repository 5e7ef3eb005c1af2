// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.LocalDate;
import java.util.Optional;

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
    LocalDate last = world.reads(BOTH_DAYS, "without-last") ? to.minusDays(1) : to;
    return state
        .deductionsOf(customerId)
        .pageFromEnd(request, deduction -> matches(state, deduction, last));
  }

  private boolean matches(PackagesState state, Deduction deduction, LocalDate last) {
    LocalDate day = BusinessTime.day(deduction.at());
    ResourcePackage of = state.behind(deduction);
    return !day.isBefore(from)
        && !day.isAfter(last)
        && (itemId.isEmpty() || itemId.equals(deduction.itemId()))
        && (productId.isEmpty() || productId.equals(of.product().id()))
        && (resourceTypeCode.isEmpty()
            || resourceTypeCode.equals(of.product().key().resourceTypeCode()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.metering.Each;
import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Paid;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of use. Each period of a run has a record. */
final class UseLines {

  private UseLines() {}

  /** Returns the records of a run. */
  static UseStrip of(World world, Run run) {
    List<String> promotions = promotions(world, run.each().discountId());
    return new UseStrip(template(run, thing(world, run), promotions), run, false);
  }

  /**
   * Returns the record of a period with a number, from 0, without the codes of discounts.
   *
   * @param thing the resource
   */
  static BillLine record(Run run, long number, Thing thing) {
    return new UseStrip(template(run, thing, List.of()), run, false).line(number);
  }

  private static BillLine template(Run run, Thing thing, List<String> promotions) {
    Each each = run.each();
    BillLine.Trade trade = new BillLine.Trade(run.id(), null, null, null, null, promotions, null);
    return new BillLine(
        run.id(),
        run.id(),
        BillType.USE,
        BillLine.USE,
        run.customerId(),
        run.payerId(),
        run.cycle(),
        run.cycle().firstDay(),
        run.first().end(),
        run.deductedAt(),
        thing,
        trade,
        new BillLine.Used(
            run.factor(), run.first(), each.size(), each.used(), each.covered(), each.unitPrice()),
        new Amounts(each.official(), each.discount(), each.due(), parts(run.paidBy())),
        run.paidBy().stream().anyMatch(paid -> paid.source() == Paid.Source.SETTLEMENT),
        null);
  }

  private static List<String> promotions(World world, @Nullable String discountId) {
    return discountId == null
        ? List.of()
        : Discounts.find(world, discountId).map(Discount::kind).map(DiscountKind::itemType).stream()
            .toList();
  }

  private static Thing thing(World world, Run run) {
    Metered resource =
        Metering.find(world, run.resourceId())
            .orElseThrow(() -> new IllegalStateException("no resource " + run.resourceId()));
    String main = resource.mainId() == null ? resource.id() : resource.mainId();
    return new Thing(
        resource.id(),
        resource.name(),
        main,
        product(resource.product(), run.each().size()),
        resource.projectId());
  }

  private static OrderLine.Product product(Resource.Product product, @Nullable Integer amount) {
    ProductKey key = product.key();
    ProductRequest.@Nullable Size size = product.size();
    return new OrderLine.Product(
        product.id(),
        key.serviceTypeCode(),
        key.resourceTypeCode(),
        key.resourceSpec(),
        product.regionCode(),
        amount == null
            ? null
            : new ProductRequest.Size(amount, size == null ? null : size.measureId()));
  }

  private static Map<Part, Money> parts(List<Paid> paidBy) {
    Map<Part, Money> parts = new EnumMap<>(Part.class);
    paidBy.forEach(paid -> parts.merge(part(paid.source()), paid.amount(), Money::plus));
    return parts;
  }

  private static Part part(Paid.Source source) {
    return switch (source) {
      case CASH_COUPON -> Part.COUPON;
      case FLEXI_COUPON -> Part.FLEXI;
      case CARD -> Part.CARD;
      case CASH -> Part.CASH;
      case CREDIT -> Part.CREDIT;
      case SETTLEMENT, DEBT -> Part.DEBT;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Factor;
import dev.ocesandbox.server.domain.metering.Period;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of a bill, about one resource, or the sum of several.
 *
 * @param id id
 * @param transaction id of the transaction that it is a part of
 * @param type kind
 * @param chargingMode 1 yearly/monthly, 3 pay-per-use
 * @param customerId who consumed
 * @param payerId who paid
 * @param cycle month
 * @param day day, GMT+8
 * @param consumedAt when it was consumed, UTC
 * @param tradedAt when the money was taken or given back, UTC
 * @param thing what it is about
 * @param trade order and discounts
 * @param used what was used; null for what is bought
 * @param amounts amounts
 * @param monthlySettlement whether it is paid by monthly settlement
 * @param origin what it is computed from; null for sums and changed records
 */
public record BillLine(
    String id,
    String transaction,
    BillType type,
    int chargingMode,
    String customerId,
    String payerId,
    Cycle cycle,
    LocalDate day,
    Instant consumedAt,
    Instant tradedAt,
    Thing thing,
    Trade trade,
    @Nullable Used used,
    Amounts amounts,
    boolean monthlySettlement,
    @Nullable Origin origin) {

  /** Charging mode of subscriptions. */
  public static final int PERIOD = 1;

  /** Charging mode of use. */
  public static final int USE = 3;

  /** The order of records: the newest deduction first, then by id. */
  public static final Comparator<BillLine> NEWEST_FIRST =
      Comparator.comparing(BillLine::tradedAt).reversed().thenComparing(BillLine::id);

  /**
   * The order or deduction that a record comes from.
   *
   * @param id id of the order, of the sub order in a composite one, or of the deduction
   * @param orderId id of the order; null for use
   * @param subOrderId id of the sub order; null unless the order is a composite one
   * @param baseOrderId the order that is refunded; null for other orders
   * @param term how long was bought; null for use
   * @param promotions codes of the discounts
   * @param bought line of the order; null for use
   */
  public record Trade(
      String id,
      @Nullable String orderId,
      @Nullable String subOrderId,
      @Nullable String baseOrderId,
      @Nullable Term term,
      List<String> promotions,
      @Nullable OrderLine bought) {

    /** Creates a trade with a copy of the codes. */
    public Trade {
      promotions = List.copyOf(promotions);
    }

    /** Returns a deduction of the same kind with another id. */
    Trade named(String other) {
      return new Trade(other, orderId, subOrderId, baseOrderId, term, promotions, bought);
    }
  }

  /**
   * What was used.
   *
   * @param factor usage factor
   * @param period when, UTC
   * @param size size of the resource; null for products without sizes
   * @param amount how much, in units of the factor; time in seconds
   * @param covered how much of it resource packages covered
   * @param unitPrice list price of a unit; null where no one price applies
   */
  public record Used(
      Factor factor,
      Period period,
      @Nullable Integer size,
      Quantity amount,
      Quantity covered,
      @Nullable Rating unitPrice) {

    /** Returns what was used in a number of equal periods together. */
    Used times(long number, Period all) {
      return new Used(factor, all, size, amount.times(number), covered.times(number), unitPrice);
    }

    /** Returns both together; size and price are kept if they are the same. */
    Used plus(Used other) {
      return new Used(
          factor,
          period.with(other.period),
          Objects.equals(size, other.size) ? size : null,
          amount.plus(other.amount),
          covered.plus(other.covered),
          Objects.equals(unitPrice, other.unitPrice) ? unitPrice : null);
    }
  }

  /** Returns whether it is about use. */
  public boolean isUse() {
    return used != null;
  }

  /** Returns the same record with another id. */
  BillLine named(String otherId) {
    return with(otherId, amounts);
  }

  /** Returns the same record with other amounts. */
  BillLine with(Amounts others) {
    return with(id, others);
  }

  private BillLine with(String otherId, Amounts others) {
    return new BillLine(
        otherId,
        transaction,
        type,
        chargingMode,
        customerId,
        payerId,
        cycle,
        day,
        consumedAt,
        tradedAt,
        thing,
        trade,
        used,
        others,
        monthlySettlement,
        null);
  }

  /** Returns this record with the amounts and use of another one added; the newer one's times. */
  BillLine plus(BillLine other) {
    BillLine newer = other.tradedAt.isAfter(tradedAt) ? other : this;
    return new BillLine(
        id,
        newer.transaction,
        type,
        chargingMode,
        customerId,
        payerId,
        cycle,
        other.day.isAfter(day) ? other.day : day,
        newer.consumedAt,
        newer.tradedAt,
        newer.thing,
        newer.trade,
        used == null || other.used == null ? used : used.plus(other.used),
        amounts.plus(other.amounts),
        monthlySettlement,
        null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a refund order will give back and keep.
 *
 * @param customerId owner of the order
 * @param type unsubscription, or the switch to pay-per-use billing
 * @param source who makes the order, by the vendor's numbers
 * @param lines what goes back to which source; one for each line of the order, at least one
 * @param amounts what goes back and is kept, as the API shows it; at least one
 * @param ends resources that end when the money is back
 */
public record RefundPlan(
    String customerId,
    OrderType type,
    int source,
    List<Line> lines,
    List<Amounts> amounts,
    List<Order.Ended> ends) {

  /**
   * One line of the refund order.
   *
   * @param product product
   * @param periodType kind of period of its last term
   * @param quantity number of resources
   * @param effectiveAt when the line that it refunds took effect; null if the line stands for one
   *     resource
   * @param expiresAt when the line that it refunds expires; null likewise
   * @param projectId enterprise project of the line or resource; null for the default one
   * @param back what goes back to each source; sources that get nothing are left out
   */
  public record Line(
      OrderLine.Product product,
      int periodType,
      int quantity,
      @Nullable Instant effectiveAt,
      @Nullable Instant expiresAt,
      @Nullable String projectId,
      List<Funding> back) {

    /** Creates a line, without the sources that get nothing. */
    public Line {
      back = back.stream().filter(funding -> funding.amount().isPositive()).toList();
    }

    /** Creates a line for one resource. */
    public Line(
        OrderLine.Product product, int periodType, @Nullable String projectId, List<Funding> back) {
      this(product, periodType, 1, null, null, projectId, back);
    }

    /** Returns what goes back to all sources. */
    Money refund() {
      return sum(back.stream().map(Funding::amount));
    }
  }

  /**
   * What goes back and what is kept of a paid term, or of a line of a whole order.
   *
   * @param line position of the line that it belongs to, from 0
   * @param baseOrderId the order that paid for the term
   * @param consumed what was used and is kept
   * @param fee handling fee that is kept
   * @param rows the amounts as they are shown: negative for what goes back, positive for what is
   *     kept
   */
  public record Amounts(int line, String baseOrderId, Money consumed, Money fee, List<Money> rows) {

    /** Creates amounts with a copy of the rows. */
    public Amounts {
      rows = List.copyOf(rows);
    }

    /** Returns amounts that are shown unless they are zero. */
    public static Amounts of(
        int line, String baseOrderId, Money refund, Money consumed, Money fee) {
      return new Amounts(
          line,
          baseOrderId,
          consumed,
          fee,
          Stream.of(refund.negated(), fee, consumed).filter(row -> !row.isZero()).toList());
    }
  }

  /** Creates a plan with copies of the lists. */
  public RefundPlan {
    lines = List.copyOf(lines);
    amounts = List.copyOf(amounts);
    ends = List.copyOf(ends);
  }

  /** Returns what was actually paid: everything but cash coupons, which do not come back. */
  public static Money refundable(List<Funding> paid) {
    return Money.sum(paid.stream().map(Funding::refundable).toList());
  }

  /**
   * Splits a refund in proportion to what each source has actually paid. Returns one funding for
   * each one given, zero amounts included.
   */
  public static List<Funding> split(Money refund, List<Funding> paid) {
    List<Money> parts = Share.split(refund, paid.stream().map(Funding::refundable).toList());
    List<Funding> back = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      back.add(paid.get(i).withAmount(parts.get(i)));
    }
    return back;
  }

  /** Returns what goes back in all. */
  Money refund() {
    return sum(lines.stream().map(Line::refund));
  }

  /** Returns what was used of a line and is kept. */
  Money consumed(int line) {
    return sum(of(line).map(Amounts::consumed));
  }

  /** Returns the handling fee that is kept of a line. */
  Money fee(int line) {
    return sum(of(line).map(Amounts::fee));
  }

  private Stream<Amounts> of(int line) {
    return amounts.stream().filter(one -> one.line() == line);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}

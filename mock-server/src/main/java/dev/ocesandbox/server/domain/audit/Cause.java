// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.FineAmount;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses why an amount was booked with another value: which mistake leads to that value? */
final class Cause {

  private static final Bilingual UNKNOWN =
      new Bilingual("No usual mistake leads to this amount.", "没有发现常见的差异原因。");

  private static final Bilingual SIGN =
      new Bilingual("The sign differs: refunds are negative.", "符号相反：退款金额为负数。");

  private static final Bilingual OFFICIAL =
      new Bilingual(
          "It is the list price; the discount is {discount}.", "该金额为官网价，优惠金额为{discount}。");

  private static final Bilingual EXACT =
      new Bilingual("It is the amount before it was cut to whole cents.", "该金额未截断到分。");

  private static final Bilingual ROUNDED =
      new Bilingual("It is rounded; each record is cut to whole cents.", "该金额经过四舍五入；每条记录应截断到分。");

  private static final Bilingual CUT_ONCE =
      new Bilingual(
          "The sum was cut to whole cents; each of its records is cut before they are added up.",
          "对合计截断到分；应先逐条截断再求和。");

  private static final Bilingual COUPON =
      new Bilingual(
          "What coupons paid is left out; the amount due contains it: {coupons}.",
          "未计入优惠券抵扣；应付金额包含优惠券抵扣{coupons}。");

  private static final Bilingual CASH =
      new Bilingual(
          "It is what cash paid; the amount due contains all sources.", "该金额仅为现金支付；应付金额包含所有支付来源。");

  private static final Bilingual DEBT =
      new Bilingual("What is owed is left out: {debt}.", "未计入欠费{debt}。");

  private static final Bilingual REFUND =
      new Bilingual(
          "Its refund of {refund} is deducted; the refund is a record of its own.",
          "已扣除退款{refund}；退款是单独的记录。");

  private Cause() {}

  /**
   * Returns the likely cause.
   *
   * @param theirs amount in the books
   * @param ours amount in the bill
   * @param tally all that the bill says about it
   * @param refunds what came back of the order in the same month; null for nothing
   */
  static Bilingual of(FineAmount theirs, FineAmount ours, Tally tally, @Nullable Tally refunds) {
    Map<Bilingual, FineAmount> mistakes = new LinkedHashMap<>();
    FineAmount coupons = tally.of(Measure.COUPON).plus(tally.of(Measure.FLEXI));
    mistakes.put(SIGN, ours.negated());
    mistakes.put(EXACT, tally.of(Measure.EXACT));
    mistakes.put(
        OFFICIAL.with("discount", tally.of(Measure.DISCOUNT).text()), tally.of(Measure.OFFICIAL));
    mistakes.put(ROUNDED, tally.of(Measure.ROUNDED));
    mistakes.put(CUT_ONCE, FineAmount.of(tally.of(Measure.EXACT).cut()));
    mistakes.put(COUPON.with("coupons", coupons.text()), ours.minus(coupons));
    mistakes.put(
        COUPON.with("coupons", tally.of(Measure.COUPON).text()),
        ours.minus(tally.of(Measure.COUPON)));
    mistakes.put(CASH, tally.of(Measure.CASH));
    mistakes.put(
        DEBT.with("debt", tally.of(Measure.DEBT).text()), ours.minus(tally.of(Measure.DEBT)));
    if (refunds != null) {
      FineAmount back = refunds.of(Measure.EXACT);
      mistakes.put(REFUND.with("refund", back.negated().text()), ours.plus(back));
    }
    return mistakes.entrySet().stream()
        .filter(mistake -> mistake.getValue().equals(theirs))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns an amount rounded half up to whole cents. */
  static FineAmount rounded(FineAmount exact) {
    FineAmount cut = FineAmount.of(exact.cut());
    FineAmount rest = exact.minus(cut);
    if (rest.compareTo(HALF) >= 0) {
      return cut.plus(CENT);
    }
    return rest.negated().compareTo(HALF) >= 0 ? cut.minus(CENT) : cut;
  }

  private static final FineAmount HALF = FineAmount.of("0.005");
  private static final FineAmount CENT = FineAmount.of("0.01");
}

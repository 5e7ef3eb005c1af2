// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;
import java.util.Map;

/**
 * A step of the derivation of an amount.
 *
 * @param what how the value follows from what it is calculated from, and what it is
 * @param value amount or number, as text
 * @param rule id of the rule
 * @param from what it is calculated from
 */
record Step(Bilingual what, String value, String rule, List<Step> from) {

  private static final Bilingual SUM = new Bilingual("Sum: ", "合计：");
  private static final Bilingual PRODUCT = new Bilingual("Product: ", "乘积：");
  private static final Bilingual QUOTIENT =
      new Bilingual("Quotient, cut to 8 decimals: ", "商（截断到8位小数）：");
  private static final Bilingual CUT = new Bilingual("Cut to whole cents: ", "截断到分：");
  private static final Bilingual SAME = new Bilingual("Equal: ", "等于：");
  private static final Bilingual SHARE =
      new Bilingual("Share {part} of {parts}: ", "第{part}份（共{parts}份）：");

  Step {
    from = List.copyOf(from);
  }

  /** Returns a step that is calculated from nothing. */
  static Step given(Bilingual what, String value, String rule) {
    return new Step(what, value, rule, List.of());
  }

  /** Returns the sum of steps. */
  static Step sum(Bilingual what, String value, String rule, List<Step> from) {
    return new Step(SUM.followedBy(what), value, rule, from);
  }

  /** Returns the product of steps. */
  static Step product(Bilingual what, String value, String rule, List<Step> from) {
    return new Step(PRODUCT.followedBy(what), value, rule, from);
  }

  /** Returns the first step divided by the second one, cut after eight decimals. */
  static Step quotient(Bilingual what, String value, String rule, List<Step> from) {
    return new Step(QUOTIENT.followedBy(what), value, rule, from);
  }

  /** Returns a step whose parts of a cent are cut off. */
  static Step cut(Bilingual what, String value, String rule, Step from) {
    return new Step(CUT.followedBy(what), value, rule, List.of(from));
  }

  /** Returns the same value as that of another step. */
  static Step same(Bilingual what, String value, String rule, Step from) {
    return new Step(SAME.followedBy(what), value, rule, List.of(from));
  }

  /**
   * Returns a share of an amount that is split to the cent; the first shares get what is left over.
   *
   * @param part number of the share, from 1
   */
  static Step share(int part, int parts, Step shared, String value) {
    Bilingual share =
        SHARE.with(Map.of("part", String.valueOf(part), "parts", String.valueOf(parts)));
    return new Step(
        share.followedBy(shared.what()), value, "bills.orders.one-per-line", List.of(shared));
  }
}

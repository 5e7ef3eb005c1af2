// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says about numbers: one bound on each side, and what they are multiples of.
 *
 * @param wholeOnly whether only integers can be judged: beside {@code type: integer} the validator
 *     compares other numbers in its own way
 */
record NumberRules(
    @Nullable Bound least, @Nullable Bound most, @Nullable BigDecimal unit, boolean wholeOnly)
    implements Check {

  /** Numbers with more digits behind or zeros before the decimal point are rare and slow. */
  static final int MAX_SCALE = 60;

  private static final int MAX_DIGITS = 100;

  /**
   * A bound.
   *
   * @param whole the value if it is a long; else null
   */
  record Bound(BigDecimal value, @Nullable Long whole, boolean exclusive) {

    /** Compares a number with the bound. */
    int compare(long number) {
      return whole != null
          ? Long.compare(number, whole)
          : BigDecimal.valueOf(number).compareTo(value);
    }
  }

  @Override
  public Verdict of(JsonNode value, int depth) {
    if (value.isInt() || value.isLong()) {
      long number = value.longValue();
      return of(
          least == null || isAbove(least.compare(number), least),
          most == null || isAbove(-most.compare(number), most),
          unit == null || isMultiple(BigDecimal.valueOf(number)));
    }
    if (wholeOnly || !value.isBigDecimal()) {
      return Verdict.UNSURE;
    }
    BigDecimal number = value.decimalValue();
    if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_DIGITS) {
      return Verdict.UNSURE;
    }
    return of(
        least == null || isAbove(number.compareTo(least.value()), least),
        most == null || isAbove(-number.compareTo(most.value()), most),
        unit == null || isMultiple(number));
  }

  private static Verdict of(boolean aboveLeast, boolean belowMost, boolean multiple) {
    return aboveLeast && belowMost && multiple ? Verdict.YES : Verdict.NO;
  }

  private static boolean isAbove(int comparison, Bound bound) {
    return bound.exclusive() ? comparison > 0 : comparison >= 0;
  }

  private boolean isMultiple(BigDecimal number) {
    return unit == null || number.remainder(unit).signum() == 0;
  }
}

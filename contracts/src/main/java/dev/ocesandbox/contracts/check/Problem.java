// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * The first error found in a request, a file or an answer.
 *
 * <p>Names and values of clients are cut, because they end up in answers and in the log.
 *
 * @param field path of the field, such as coupon_infos[0].id; {@code body} for the whole body; cut
 *     after 256 characters
 * @param reason predicate that follows the field, such as must not be null
 * @param chinese the same in Chinese; the English text where there is no other
 * @param value invalid value if it is a text, a number or a boolean, cut after 1,000 characters;
 *     else empty
 * @param rule rule that the contract names in x-check-rule; empty if it names none
 */
public record Problem(String field, String reason, String chinese, String value, String rule) {

  private static final int MAX_VALUE = 1_000;

  /** Cuts long names and values. */
  public Problem {
    field = Finding.cut(field);
    value = Finding.cut(value, MAX_VALUE);
  }

  /** Creates a problem without a value or a rule. */
  public Problem(String field, String reason, String chinese) {
    this(field, reason, chinese, "", "");
  }

  Problem by(String otherRule) {
    return new Problem(field, reason, chinese, value, otherRule);
  }

  /** Returns path and reason, without the value. */
  @Override
  public String toString() {
    return field.isEmpty() ? reason : field + ": " + reason;
  }
}

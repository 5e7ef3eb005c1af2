// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * The first error found in a request, a file or an answer.
 *
 * @param field path of the field, such as coupon_infos[0].id; {@code body} for the whole body
 * @param reason predicate that follows the field, such as must not be null
 * @param chinese the same in Chinese; the English text where there is no other
 * @param value invalid value if it is a text, a number or a boolean; else empty
 * @param rule rule that the contract names in x-check-rule; empty if it names none
 */
public record Problem(String field, String reason, String chinese, String value, String rule) {

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

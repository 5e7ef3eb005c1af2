// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * The first thing that is wrong with a request or an answer.
 *
 * @param field where, in dots and brackets: coupon_infos[0].id; empty for the whole body
 * @param reason what, in the words of bean validation: must not be null
 * @param value what stands there, when it is a text, a number or a flag; else empty
 * @param rule the rule that the contract names for it in x-check-rule; empty when it names none
 */
public record Problem(String field, String reason, String value, String rule) {

  /** A problem with something that has no single value and no rule of its own. */
  public Problem(String field, String reason) {
    this(field, reason, "", "");
  }

  Problem by(String otherRule) {
    return new Problem(field, reason, value, otherRule);
  }

  /** Says where and what, without the value. */
  @Override
  public String toString() {
    return field.isEmpty() ? reason : field + ": " + reason;
  }
}

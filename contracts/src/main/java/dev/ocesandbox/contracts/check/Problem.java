// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

/**
 * The first thing that is wrong with a request or an answer.
 *
 * @param field where, in dots and brackets: coupon_infos[0].id; empty for the whole body
 * @param reason what, in the words of bean validation: must not be null
 */
public record Problem(String field, String reason) {

  @Override
  public String toString() {
    return field.isEmpty() ? reason : field + ": " + reason;
  }
}

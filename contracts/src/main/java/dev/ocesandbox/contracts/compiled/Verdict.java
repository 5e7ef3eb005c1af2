// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

/**
 * What a check says about a value. YES and NO must be what the validator would say too: a schema
 * with {@code not}, {@code if} or {@code oneOf} turns one into the other.
 */
enum Verdict {
  YES,
  NO,
  /** The validator has to decide. */
  UNSURE
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.Locale;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One way in which an answer deviates from its contract, at one place or at the same place of
 * several items.
 *
 * @param kind what is wrong
 * @param pointer the first value that deviates; for a missing field, the object without it
 * @param path the place with any index as {@code [*]}, such as order_infos[*].status; empty for the
 *     whole body
 * @param expected what the contract demands, as a predicate
 * @param got the first value that deviates; a missing node for a missing field
 * @param count how many values deviate so
 * @param evidence label of how well this place is known, such as B; empty if it is that of the
 *     operation
 * @param source where it is known from; empty for D and without a label
 */
public record Deviation(
    Kind kind,
    JsonPointer pointer,
    String path,
    String expected,
    JsonNode got,
    int count,
    String evidence,
    String source) {

  /** What is wrong with a value. */
  public enum Kind {
    /** The contract has no such field. */
    UNKNOWN_FIELD,
    /** A required field is absent. */
    MISSING_FIELD,
    /** The value has another JSON type. */
    WRONG_TYPE,
    /** The value is not among the listed ones. */
    UNLISTED_VALUE,
    /** The value breaks a limit, a pattern or a format. */
    INVALID_VALUE,
    /** The status is not documented. */
    STATUS,
    /** A body is missing, or there is one where none is documented. */
    BODY;

    /** Returns the name for people and files, such as unknown-field. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Deviation oneMore() {
    return new Deviation(kind, pointer, path, expected, got, count + 1, evidence, source);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Nearest;
import java.util.List;

/**
 * Kinds of findings that fail a test in strict mode. Allow one with {@code @OceSandbox(allow =
 * ...)} or {@link Sandbox#allow}, for all operations or for one: {@code FindingKind.NOT_BUILT +
 * ":KeystoneListGroups"}.
 */
public final class FindingKind {

  /** The client sent a field that the operation does not have. */
  public static final String UNKNOWN_FIELD = "unknown-field";

  /** The client sent a parameter that the operation does not have. */
  public static final String UNKNOWN_PARAMETER = "unknown-parameter";

  /** The client sent a number as text. */
  public static final String NUMERIC_TEXT = "numeric-text";

  /** The client sent a value that the contract forbids. */
  public static final String OUT_OF_RANGE = "out-of-range";

  /** The client increased the offset by one from page to page. */
  public static final String PAGE_NUMBER_OFFSET = "page-number-offset";

  /** The client read only the first page of a list that has more. */
  public static final String FIRST_PAGE_ONLY = "first-page-only";

  /** The client read on after an empty page, so that its loop has no end. */
  public static final String ENDLESS_PAGE_LOOP = "endless-page-loop";

  /** The client sent a month under the name that it has in another operation. */
  public static final String MONTH_NAME = "month-name";

  /** The client sent an amount with the error of binary floating point. */
  public static final String FLOAT_AMOUNT = "float-amount";

  /** The client repeated a request more often than the documented flow limit allows. */
  public static final String POLLING_TOO_FAST = "polling-too-fast";

  /**
   * The client got no answer to a transfer within an enterprise, or a 5xx, and sent it again with
   * another {@code trans_id} or with none, so that the money may move twice.
   */
  public static final String REPEATED_TRANSFER = "repeated-transfer";

  /** The client called an operation that the sandbox does not build and answers with 501. */
  public static final String NOT_BUILT = "not-built";

  /** The test planned a fault that was applied to no request. */
  public static final String UNUSED_FAULT = "unused-fault";

  /** The test added a stub that answered no request. */
  public static final String UNUSED_STUB = "unused-stub";

  private FindingKind() {}

  /**
   * Returns {@code finding} if its kind is known; an operation may follow the kind.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  static String known(String finding) {
    Nearest.known("kind of finding", finding.split(":", 2)[0], all());
    return finding;
  }

  static List<String> all() {
    return List.of(
        UNKNOWN_FIELD,
        UNKNOWN_PARAMETER,
        NUMERIC_TEXT,
        OUT_OF_RANGE,
        PAGE_NUMBER_OFFSET,
        FIRST_PAGE_ONLY,
        ENDLESS_PAGE_LOOP,
        MONTH_NAME,
        FLOAT_AMOUNT,
        POLLING_TOO_FAST,
        REPEATED_TRANSFER,
        NOT_BUILT,
        UNUSED_FAULT,
        UNUSED_STUB);
  }
}

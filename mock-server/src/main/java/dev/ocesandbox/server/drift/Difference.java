// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Evidence;
import tools.jackson.core.JsonPointer;

/**
 * A difference between an answer and what the contracts or the sandbox say.
 *
 * @param operation id of the operation
 * @param kind what differs, such as unknown-field or unlisted-code
 * @param path place in the body with any index as {@code [*]}; {@code status}, {@code header NAME}
 *     or empty for the whole body
 * @param pointer the first value that differs
 * @param expected what it should be, as a predicate
 * @param got what there is; empty if there is nothing
 * @param count how many values of the answer differ so
 * @param evidence how well the expected side is known
 * @param source where it is known from; empty for D
 */
public record Difference(
    String operation,
    String kind,
    String path,
    JsonPointer pointer,
    String expected,
    String got,
    int count,
    Evidence evidence,
    String source) {

  /** Returns a difference of an answer as a whole. */
  static Difference of(Subject subject, String kind, String path, String expected, String got) {
    return new Difference(
        subject.operation(),
        kind,
        path,
        JsonPointer.empty(),
        expected,
        got,
        1,
        subject.evidence(),
        subject.source());
  }

  /**
   * What a difference is about.
   *
   * @param operation id of the operation
   * @param evidence how well it is known
   * @param source where it is known from; empty for D
   */
  record Subject(String operation, Evidence evidence, String source) {}

  /** Returns this difference with what there is in other words. */
  Difference withGot(String other) {
    return new Difference(operation, kind, path, pointer, expected, other, count, evidence, source);
  }

  /** Returns the difference in one line, without the operation. */
  public String text() {
    return (path.isEmpty() ? "body" : path)
        + " "
        + expected
        + (got.isEmpty() ? "" : "; got " + got)
        + (count > 1 ? ", " + count + " times" : "")
        + " ("
        + kind
        + "; "
        + evidence
        + (source.isEmpty() ? "" : ", " + source)
        + ")";
  }
}

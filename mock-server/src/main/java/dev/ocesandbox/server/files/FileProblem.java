// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import dev.ocesandbox.contracts.Bilingual;
import tools.jackson.core.JsonPointer;

/**
 * A problem in a file.
 *
 * @param line line number from 1; 0 for the file as a whole
 * @param path path of the value, such as {@code accounts[2].customer_id}; empty for the file
 * @param reason a predicate that follows the path, such as "must not be null"
 * @param chinese the same in Chinese
 */
public record FileProblem(int line, String path, String reason, String chinese) {

  private static final int LENGTH = 300;

  /** Creates a problem; a path or reason of more than 300 characters is cut. */
  public FileProblem {
    path = cut(path);
    reason = cut(reason);
    chinese = cut(chinese);
  }

  /** Creates a problem. */
  public FileProblem(int line, String path, Bilingual reason) {
    this(line, path, reason.en(), reason.zh());
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "...";
  }

  /** Returns a problem with the value at a pointer. */
  public static FileProblem at(int line, JsonPointer pointer, Bilingual reason) {
    return new FileProblem(line, FieldPath.of(pointer), reason);
  }

  /** Returns the reason in both languages. */
  public Bilingual predicate() {
    return new Bilingual(reason, chinese);
  }

  /** Returns the problem as one line of text in each language. */
  public Bilingual text() {
    return new Bilingual(
        toString(),
        (line == 0 ? "" : "第" + line + "行，") + (path.isEmpty() ? "" : path + ": ") + chinese);
  }

  /** Returns the problem as one line of text in English. */
  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ", ") + (path.isEmpty() ? "" : path + ": ") + reason;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import tools.jackson.core.JsonPointer;

/**
 * A problem in a file.
 *
 * @param line line number from 1; 0 for the file as a whole
 * @param path path of the value, such as {@code accounts[2].customer_id}; empty for the file
 * @param reason a predicate that follows the path, such as "must not be null"
 */
public record FileProblem(int line, String path, String reason) {

  /** Returns a problem with the value at a pointer. */
  public static FileProblem at(int line, JsonPointer pointer, String reason) {
    return new FileProblem(line, FieldPath.of(pointer), reason);
  }

  /** Returns the problem as one line of text. */
  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ", ") + (path.isEmpty() ? "" : path + ": ") + reason;
  }
}

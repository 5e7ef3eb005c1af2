// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.files;

import tools.jackson.core.JsonPointer;

/** Formats JSON pointers for people: {@code /accounts/2/name} as {@code accounts[2].name}. */
public final class FieldPath {

  private FieldPath() {}

  /** Returns the path with dots and brackets; empty for the root. */
  public static String of(JsonPointer pointer) {
    StringBuilder path = new StringBuilder();
    for (JsonPointer step = pointer; step != null && !step.matches(); step = step.tail()) {
      if (step.mayMatchElement()) {
        path.append('[').append(step.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getMatchingProperty());
      }
    }
    return path.toString();
  }
}

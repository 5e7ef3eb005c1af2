// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

/**
 * What is wrong at one place of a pact.
 *
 * @param line line in the file, from 1; 0 for the file as a whole
 * @param path path of the value, such as {@code interactions[0].request.path}
 * @param text what is wrong, the value, and what to do
 * @param isNote whether it is only worth knowing and no fault of the pact
 */
public record Complaint(int line, String path, String text, boolean isNote) {

  private static final int LENGTH = 600;

  /** Cuts a text of more than 600 characters. */
  public Complaint {
    text =
        text.codePointCount(0, text.length()) <= LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "...";
  }

  /** Returns {@code FILE:LINE: path: text}, which editors can jump to. */
  public String in(String file) {
    return (line == 0 ? file : file + ":" + line)
        + ": "
        + (isNote ? "note: " : "")
        + (path.isEmpty() ? "" : path + ": ")
        + text;
  }
}

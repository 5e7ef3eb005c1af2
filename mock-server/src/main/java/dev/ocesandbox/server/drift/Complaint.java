// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

/**
 * A difference and its place in a file.
 *
 * @param line line of the first value that differs, from 1
 * @param difference the difference
 * @param inText whether the body is a text in the file, so that the line is that of the text
 */
public record Complaint(int line, Difference difference, boolean inText) {

  /** Returns the complaint as {@code FILE:LINE: OPERATION PLACE ...}. */
  public String in(String file) {
    return file + ":" + line + ": " + difference.operation() + " " + difference.text();
  }
}

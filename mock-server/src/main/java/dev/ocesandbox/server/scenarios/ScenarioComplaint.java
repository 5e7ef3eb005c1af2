// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

/**
 * One thing that is wrong with a scenario file.
 *
 * @param line where, from 1; 0 for the file as a whole
 * @param path the same in dots and brackets, such as accounts[2].customer_id; empty for the whole
 * @param reason what is wrong, in the middle of a sentence: must not be null
 */
public record ScenarioComplaint(int line, String path, String reason) {

  /** Returns it as one line for people. */
  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ", ") + (path.isEmpty() ? "" : path + ": ") + reason;
  }
}

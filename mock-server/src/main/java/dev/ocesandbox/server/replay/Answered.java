// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

/**
 * How a command ended when it was run again.
 *
 * @param status HTTP status of the answer; 0 for a command without a request
 * @param rule id of the rule that refused it; empty if it was carried out
 * @param answer body of the answer without secrets; empty for none
 */
public record Answered(int status, String rule, String answer) {

  /** The end of a command that nobody asked for. */
  static final Answered NOTHING = new Answered(0, "", "");
}

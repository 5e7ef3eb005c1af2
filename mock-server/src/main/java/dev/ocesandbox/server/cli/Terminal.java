// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param environment variables of the process
 * @param out for what was asked for
 * @param err for what went wrong
 */
record Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {

  /** Those of this process. */
  static Terminal ofProcess() {
    return new Terminal(System.getenv(), System.out, System.err);
  }
}

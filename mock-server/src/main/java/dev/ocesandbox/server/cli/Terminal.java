// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * The environment and the output streams of a command.
 *
 * @param environment environment variables
 * @param out stream for results
 * @param err stream for error messages
 */
record Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {

  /** Returns the environment and the streams of this process. */
  static Terminal ofProcess() {
    return new Terminal(System.getenv(), System.out, System.err);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.io.PrintStream;
import java.util.Map;

/**
 * The environment and the output streams of a command.
 *
 * @param environment environment variables
 * @param out stream for results
 * @param err stream for error messages
 * @param outOfMemory what happens when the JVM has run out of memory
 */
record Terminal(
    Map<String, String> environment, PrintStream out, PrintStream err, OutOfMemory outOfMemory) {

  /** Creates a terminal of a command that runs inside another program. */
  Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {
    this(environment, out, err, OutOfMemory.noted());
  }

  /** Returns this terminal with what happens when the JVM has run out of memory. */
  Terminal ending(OutOfMemory other) {
    return new Terminal(environment, out, err, other);
  }

  /** Returns the environment and the streams of this process. */
  static Terminal ofProcess() {
    return new Terminal(System.getenv(), System.out, System.err);
  }
}

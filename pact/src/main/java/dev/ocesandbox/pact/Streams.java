// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command reads and where it writes.
 *
 * @param environment environment variables
 * @param in stream that the file name {@code -} stands for
 * @param out stream for results
 * @param err stream for error messages
 */
record Streams(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {

  /** Returns the environment and the streams of this process. */
  static Streams ofProcess() {
    return new Streams(System.getenv(), System.in, System.out, System.err);
  }
}

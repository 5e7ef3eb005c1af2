// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The exit codes of the program, as the help lists them. */
enum ExitCode {
  SUCCESS("0", "success"),
  PROBLEMS(
      "1",
      "a check, a comparison or a verification found something wrong and printed it; or an internal error"),
  USAGE(
      "2",
      "an error that you can fix: a wrong command, option or variable, a file that cannot be read"
          + " or is invalid, a port in use; no JDK or Maven, or a failed build"),
  OUT_OF_MEMORY("3", "out of memory; give the JVM a larger heap with -Xmx"),
  STOPPED("130, 143", "serve was stopped by Ctrl-C, or by a signal to terminate");

  private final String code;
  private final String meaning;

  ExitCode(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns the codes and their meanings. */
  static Map<String, String> table() {
    return Arrays.stream(values())
        .collect(
            Collectors.toMap(one -> one.code, one -> one.meaning, (a, b) -> a, LinkedHashMap::new));
  }
}

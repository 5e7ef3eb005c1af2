// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of the program. */
final class ExitCode {

  static final int SUCCESS = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  private ExitCode() {}

  /** Returns the codes and their meanings, as the help lists them. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put("0", "nothing is wrong");
    table.put(
        "1",
        "something is wrong with a pact, or a provider state is unknown; or an internal error");
    table.put(
        "2",
        "an error that you can fix: a wrong command or option, a file that cannot be read or is no pact");
    return table;
  }
}

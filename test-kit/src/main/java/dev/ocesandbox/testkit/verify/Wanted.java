// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * What was wanted of requests.
 *
 * @param count in words, such as: at least 1 call
 * @param operation its name
 * @param conditions what they were to be like
 */
record Wanted(String count, String operation, List<Condition> conditions) {

  /** Returns it in lines, one condition a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(count + " of " + operation);
    conditions.forEach(condition -> lines.add(condition.wanted()));
    return lines;
  }

  String sentence() {
    return String.join(" ", lines());
  }
}

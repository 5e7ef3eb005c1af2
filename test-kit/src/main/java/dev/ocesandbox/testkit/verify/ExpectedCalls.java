// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes the calls that a verification expects.
 *
 * @param count such as {@code at least 1 call}
 * @param operation name of the operation
 * @param conditions conditions on the calls
 */
record ExpectedCalls(String count, String operation, List<Condition> conditions) {

  /** Returns the description, with one condition on each line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(count + " of " + operation);
    conditions.forEach(condition -> lines.add(condition.description()));
    return lines;
  }
}

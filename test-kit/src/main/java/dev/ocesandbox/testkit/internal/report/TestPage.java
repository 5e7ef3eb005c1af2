// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;

/**
 * The report of a failed test.
 *
 * @param test class and method
 * @param displayName name that JUnit shows
 * @param world the world and its server
 * @param failure message and stack trace
 * @param tables what happened in the world
 * @param nextSteps what the author of the test can do next
 */
public record TestPage(
    String test,
    String displayName,
    String world,
    String failure,
    List<ReportTable> tables,
    String nextSteps) {

  /** Creates a page with a copy of {@code tables}. */
  public TestPage {
    tables = List.copyOf(tables);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Table;

/** Compares measurements of the sandbox with what they may be at most. */
final class Aims {

  private final Table table =
      new Table("aim", "at most", "measured", "met", "WireMock", "bare Javalin");

  /** Requires that a measured value is at most {@code limit}. */
  void atMost(String name, double limit, double measured) {
    row(name, limit, measured, "", "");
  }

  /** Requires the same, and shows what the peers need in the same run. */
  void atMost(String name, double limit, double measured, double wireMock, double javalin) {
    row(name, limit, measured, wireMock, javalin);
  }

  private void row(String name, double limit, double measured, Object wireMock, Object javalin) {
    table.row(name, limit, measured, measured <= limit ? "yes" : "NO", wireMock, javalin);
  }

  Table table() {
    return table;
  }
}

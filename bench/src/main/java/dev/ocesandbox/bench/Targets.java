// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Table;

/** Compares measurements of the sandbox with targets. */
final class Targets {

  private final Table table = new Table("target", "sandbox", "peer", "ratio", "met");

  /** Requires that the sandbox reaches at least {@code factor} times the value of the peer. */
  void atLeast(String name, double sandbox, double peer, double factor) {
    table.row(name, sandbox, peer, sandbox / peer, sandbox >= peer * factor ? "yes" : "NO");
  }

  /** Requires that the sandbox does not exceed the value of the peer. */
  void atMost(String name, double sandbox, double peer) {
    table.row(name, sandbox, peer, sandbox / peer, sandbox <= peer ? "yes" : "NO");
  }

  Table table() {
    return table;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Table;

/** What the sandbox wants to reach beside its peers, and whether it did. */
final class Aims {

  private final Table table = new Table("aim", "sandbox", "peer", "ratio", "met");

  /** The sandbox must be at least so many times as fast as the peer. */
  void atLeast(String aim, double sandbox, double peer, double times) {
    table.row(aim, sandbox, peer, sandbox / peer, sandbox >= peer * times ? "yes" : "NO");
  }

  /** The sandbox must not need more than the peer. */
  void atMost(String aim, double sandbox, double peer) {
    table.row(aim, sandbox, peer, sandbox / peer, sandbox <= peer ? "yes" : "NO");
  }

  Table table() {
    return table;
  }
}

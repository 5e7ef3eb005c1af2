// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;

/** Says how money has moved in a world. */
public final class LedgerAssert {

  private final WorldView world;

  LedgerAssert(WorldView world) {
    this.world = world;
  }

  /** No cent is lost or made: each entry adds up to zero, and all entries to the balances. */
  public LedgerAssert isBalanced() {
    Node ledger = new Node(world.read("ledger?limit=1"));
    if (!ledger.text("balanced").equals("true")) {
      throw failure("a ledger that balances", "money was lost or made", Story.entries(world, ""));
    }
    return this;
  }

  /**
   * There is an entry of a type for something.
   *
   * @param type such as payment, refund or top-up
   * @param subject id of the order, coupon, card or customer
   */
  public LedgerAssert has(String type, String subject) {
    List<String> entries = Story.entries(world, subject);
    if (new Node(world.read("ledger?limit=1000&order_id=" + Paths.encoded(subject)))
        .all("entries").stream().noneMatch(entry -> entry.text("type").equals(type))) {
      throw failure("a ledger entry " + type + " of " + subject, "no such entry", entries);
    }
    return this;
  }

  /** No money was moved for something. */
  public LedgerAssert hasNothingOf(String subject) {
    List<String> entries = Story.entries(world, subject);
    if (!entries.isEmpty()) {
      throw failure(
          "no ledger entry of " + subject, Texts.count(entries.size(), "such line"), entries);
    }
    return this;
  }

  private static AssertionError failure(String wanted, String was, List<String> entries) {
    return new AssertionError(
        "Wanted: %s%nWas:    %s%nLedger:%n%s"
            .formatted(wanted, was, Texts.indented(2, Story.last(10, entries)))
            .replace(System.lineSeparator(), "\n"));
  }
}

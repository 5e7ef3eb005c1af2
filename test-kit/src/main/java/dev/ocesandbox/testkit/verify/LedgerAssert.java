// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.Failures;
import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;

/** Assertions on the ledger of a world. */
public final class LedgerAssert {

  private static final int MAX_ENTRIES = 10;

  private final WorldView world;
  private final String description;

  LedgerAssert(WorldView world) {
    this(world, "");
  }

  private LedgerAssert(WorldView world, String description) {
    this.world = world;
    this.description = description;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public LedgerAssert as(String text) {
    return new LedgerAssert(world, text);
  }

  /**
   * Asserts that no money was lost or created: the postings of each entry sum to zero, and all
   * entries sum to the balances.
   */
  public LedgerAssert isBalanced() {
    if (!new JsonValue(world.read("ledger?limit=1")).textOrEmpty("balanced").equals("true")) {
      throw failure(
          "a balanced ledger", "money was lost or created", WorldHistory.entries(world, ""));
    }
    return this;
  }

  /**
   * Asserts that there is a ledger entry.
   *
   * @param type such as payment, refund or top-up
   * @param subject id of the order, coupon, card or customer
   * @throws IllegalArgumentException if there is no such type
   */
  public LedgerAssert hasEntry(String type, String subject) {
    KnownNames.entryType(world, type);
    boolean found =
        new JsonValue(world.read("ledger?limit=1000&order_id=" + UrlEncoding.encode(subject)))
            .list("entries").stream().anyMatch(entry -> entry.textOrEmpty("type").equals(type));
    if (!found) {
      throw failure(
          "a ledger entry of type %s for %s".formatted(type, subject),
          "no such entry",
          WorldHistory.entries(world, subject));
    }
    return this;
  }

  /**
   * Asserts that there is no ledger entry.
   *
   * @param subject id of the order, coupon, card or customer
   * @throws IllegalArgumentException if nothing has this id
   */
  public LedgerAssert hasNoEntryFor(String subject) {
    List<String> entries = WorldHistory.entries(world, subject);
    if (!entries.isEmpty()) {
      throw failure(
          "no ledger entry for " + subject,
          entries.size() == 1 ? "1 entry" : entries.size() + " entries",
          entries);
    }
    KnownNames.requireExisting(world, subject);
    return this;
  }

  private AssertionError failure(String expected, String actual, List<String> entries) {
    String message =
        String.join(
            "\n",
            "Expected: " + expected,
            "Actual:   " + actual,
            "Ledger:",
            TextFormat.indented(2, WorldHistory.last(MAX_ENTRIES, entries)));
    return Failures.differing(
        description.isEmpty() ? message : "[" + description + "]\n" + message, expected, actual);
  }
}

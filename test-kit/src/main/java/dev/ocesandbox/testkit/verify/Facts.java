// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of a world that assertions are about, read anew for each of them.
 *
 * @param world where it is
 * @param noun what it is, such as order
 * @param name its id, or its name where it has one
 * @param id its id, by which its story is found
 */
record Facts(WorldView world, String noun, String name, String id) {

  private static final int MOST_IDS = 10;

  static Facts of(WorldView world, String noun, String id) {
    return new Facts(world, noun, id, id);
  }

  /** Fails unless something is as it was wanted; the message says what has happened to it. */
  void check(boolean holds, String wanted, String was) {
    if (!holds) {
      throw failure(wanted, was);
    }
  }

  /** Fails unless two amounts are worth the same. */
  void checkAmount(String what, String wanted, BigDecimal was) {
    check(
        amount(wanted).compareTo(was) == 0, what + " " + wanted, what + " " + was.toPlainString());
  }

  AssertionError failure(String wanted, String was) {
    List<String> lines = new ArrayList<>();
    lines.add("Wanted: %s %s: %s".formatted(noun, name, wanted));
    lines.add("Was:    " + was);
    lines.addAll(Story.about(world, id));
    return new AssertionError(String.join("\n", lines));
  }

  /** Reads an amount in yuan. */
  static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text.isEmpty() ? "0" : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "An amount is a number of yuan such as 80.00, not " + text, e);
    }
  }

  /** Returns the record of a room that bears the id. */
  Node record(String room, String section) {
    return rows(room + "&id=" + Paths.encoded(id), room, section).stream()
        .findFirst()
        .orElseThrow(() -> unknown(rows(room, room, section)));
  }

  private List<Node> rows(String query, String room, String section) {
    return new Node(world.read("state?room=" + query)).get(room).all(section);
  }

  private AssertionError unknown(List<Node> rows) {
    List<String> ids =
        rows.stream()
            .map(row -> row.text(row.get("resource_id").isPresent() ? "resource_id" : "id"))
            .toList();
    int cut = Math.max(0, ids.size() - MOST_IDS);
    return new AssertionError(
        "There is no %s %s; there are %s%s"
            .formatted(
                noun, name, cut == 0 ? "" : cut + " others and ", ids.subList(cut, ids.size())));
  }

  /** Returns what is on an account of the ledger, by its kind and reference. */
  BigDecimal ledgerBalance(String kind, String owner) {
    String account = kind + ":" + owner + ":" + id;
    return new Node(world.read("ledger?limit=1&account=" + Paths.encoded(owner)))
        .all("accounts").stream()
            .filter(row -> row.text("account").equals(account))
            .map(row -> amount(row.text("balance")))
            .findFirst()
            .orElse(BigDecimal.ZERO);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.Failures;
import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The subject of assertions: an order, account, coupon or resource. It is read again for each
 * assertion.
 *
 * @param world the world that it belongs to
 * @param noun such as order
 * @param name id or name, for messages
 * @param id id, for its events and ledger entries
 * @param description what the test calls it; empty for none
 */
record Subject(WorldView world, String noun, String name, String id, String description) {

  private static final int MAX_IDS = 10;

  static Subject of(WorldView world, String noun, String id) {
    return new Subject(world, noun, id, id, "");
  }

  /** Returns this subject with a description, which begins the message of a failure. */
  Subject as(String text) {
    return new Subject(world, noun, name, id, text);
  }

  /**
   * Fails unless {@code holds} is true. The message includes the history of the subject.
   *
   * @param expected a predicate such as {@code is completed}
   * @param actual a predicate such as {@code is cancelled}
   */
  void check(boolean holds, String expected, String actual) {
    if (!holds) {
      throw failure(expected, actual, List.of());
    }
  }

  /** Fails unless the status of a row is {@code expected}. */
  void checkStatus(String expected, JsonValue row) {
    String actual = row.textOrEmpty("status");
    check(
        actual.equals(expected),
        "is " + TextFormat.words(expected),
        "is " + TextFormat.words(actual));
  }

  /**
   * Fails unless two amounts are equal by value.
   *
   * @param predicate a predicate with a placeholder for the amount, such as {@code costs %s}
   */
  void checkAmount(String predicate, String expected, BigDecimal actual) {
    if (amount(expected).compareTo(actual) != 0) {
      throw failure(
          predicate.formatted(expected), predicate.formatted(actual.toPlainString()), derivation());
    }
  }

  /** Returns how the amount of an order or coupon comes about; nothing for other subjects. */
  private List<String> derivation() {
    if (!noun.equals("order") && !noun.equals("coupon")) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : AmountTree.of(AmountTree.read(world, id))) {
      lines.add((lines.isEmpty() ? "Amount:   " : "          ") + line);
    }
    return lines;
  }

  private AssertionError failure(String expected, String actual, List<String> details) {
    List<String> lines = new ArrayList<>();
    if (!description.isEmpty()) {
      lines.add("[" + description + "]");
    }
    lines.add("Expected: %s %s %s".formatted(noun, name, expected));
    lines.add("Actual:   it " + actual);
    lines.addAll(details);
    lines.addAll(WorldHistory.about(world, id));
    return Failures.differing(String.join("\n", lines), expected, actual);
  }

  /**
   * Parses an amount in yuan. An empty text is zero.
   *
   * @throws IllegalArgumentException if {@code text} is not a number
   */
  static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text.isEmpty() ? "0" : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Expected an amount in yuan such as 80.00, but was '%s'".formatted(text), e);
    }
  }

  /** Returns the row with the id of this subject from a section of the world's state. */
  JsonValue row(String room, String section) {
    return rows(room + "&id=" + UrlEncoding.encode(id), room, section).stream()
        .findFirst()
        .orElseThrow(() -> notFound(rows(room, room, section)));
  }

  private List<JsonValue> rows(String query, String room, String section) {
    return new JsonValue(world.read("state?room=" + query)).get(room).list(section);
  }

  private AssertionError notFound(List<JsonValue> rows) {
    List<String> ids =
        rows.stream().map(row -> row.text("resource_id", row.textOrEmpty("id"))).toList();
    return new AssertionError(
        "There is no %s %s. %s"
            .formatted(
                noun,
                name,
                ids.size() <= MAX_IDS
                    ? "The world has %ss %s".formatted(noun, ids)
                    : "The last %d of %d %ss are %s"
                        .formatted(MAX_IDS, ids.size(), noun, WorldHistory.last(MAX_IDS, ids))));
  }

  /** Returns the enterprise project of an order line or a resource; 0 for the default one. */
  static String project(JsonValue row) {
    String id = row.textOrEmpty("project_id");
    return id.isEmpty() ? "0" : id;
  }

  /** Returns the balance of a ledger account of this subject. */
  BigDecimal ledgerBalance(String kind, String owner) {
    String account = kind + ":" + owner + ":" + id;
    return new JsonValue(world.read("ledger?limit=1&account=" + UrlEncoding.encode(owner)))
        .list("accounts").stream()
            .filter(row -> row.textOrEmpty("account").equals(account))
            .map(row -> amount(row.textOrEmpty("balance")))
            .findFirst()
            .orElse(BigDecimal.ZERO);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.Failures;
import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Assertions on the bills of a month. Amounts are in yuan, such as 80.00. */
public final class BillsAssert {

  private static final int SHOWN = 20;

  private final WorldView world;
  private final String month;
  private final String description;

  BillsAssert(WorldView world, String month) {
    this(world, month, "");
  }

  private BillsAssert(WorldView world, String month, String description) {
    this.world = world;
    this.month = month;
    this.description = description;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public BillsAssert as(String text) {
    return new BillsAssert(world, month, text);
  }

  /**
   * Asserts that ledger, orders, use and all views of the month have the same amounts, for every
   * account. Views are compared as they are when no delay is left.
   */
  public BillsAssert agree() {
    JsonValue check = new JsonValue(world.read(path("check")));
    List<List<String>> rows =
        check.list("differences").stream()
            .map(
                one ->
                    List.of(
                        one.text("account"),
                        one.text("one") + " " + one.text("one_amount"),
                        one.text("other") + " " + one.text("other_amount"),
                        one.text("what")))
            .toList();
    check(rows, "agree", "differ in " + TextFormat.count(rows.size(), "amount"));
    return this;
  }

  /**
   * Asserts that books of your own have every amount of the month and no other. An order or
   * deduction is booked as a whole or by its rows.
   *
   * @param amounts amounts by id: of a row of a bill, or a {@code trade_id} for the sum of its rows
   */
  public BillsAssert matchBooks(Map<String, String> amounts) {
    List<Map<String, String>> books =
        amounts.entrySet().stream()
            .map(entry -> Map.of("id", entry.getKey(), "amount", entry.getValue()))
            .toList();
    JsonValue result = new JsonValue(world.post(path("reconcile"), world.write(books)));
    List<List<String>> rows =
        Stream.of(
                different(result),
                listed(result, "extra", "is in the books only"),
                listed(result, "missing", "is in the bill only"))
            .flatMap(List::stream)
            .toList();
    check(rows, "match the books", "differ in " + TextFormat.count(rows.size(), "amount"));
    return this;
  }

  private static List<List<String>> listed(JsonValue result, String name, String how) {
    return result.list(name).stream()
        .map(one -> List.of(one.text("id"), one.text("amount"), how))
        .toList();
  }

  private static List<List<String>> different(JsonValue result) {
    return result.list("different").stream()
        .map(
            one ->
                List.of(
                    one.text("id"),
                    one.text("ours"),
                    "is %s in the books. %s".formatted(one.text("theirs"), one.text("why"))))
        .toList();
  }

  /**
   * Asserts what is due of a row of a bill, an order or a deduction, whatever its month. A failure
   * shows how the amount comes about.
   *
   * @param id id of a row, or a {@code trade_id}
   */
  public BillsAssert haveAmount(String id, String amount) {
    JsonValue explained = AmountTree.read(world, id);
    String actual = explained.text("amount");
    if (Subject.amount(amount).compareTo(new BigDecimal(actual)) != 0) {
      throw failure("have " + amount + " for " + id, "have " + actual, AmountTree.of(explained));
    }
    return this;
  }

  private String path(String operation) {
    return "bills/" + UrlEncoding.encode(month) + "/" + operation;
  }

  private void check(List<List<String>> differences, String expected, String actual) {
    if (!differences.isEmpty()) {
      List<String> table = TextFormat.table(differences);
      List<String> shown = new ArrayList<>(table.subList(0, Math.min(SHOWN, table.size())));
      if (shown.size() < table.size()) {
        shown.add("and %d more".formatted(table.size() - shown.size()));
      }
      throw failure(expected, actual, shown);
    }
  }

  private AssertionError failure(String expected, String actual, List<String> details) {
    List<String> lines = new ArrayList<>();
    if (!description.isEmpty()) {
      lines.add("[" + description + "]");
    }
    lines.add("Expected: bills of %s %s".formatted(month, expected));
    lines.add("Actual:   they " + actual);
    details.forEach(line -> lines.add("  " + line));
    return Failures.differing(String.join("\n", lines), expected, actual);
  }
}

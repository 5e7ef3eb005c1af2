// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The derivation of an amount as lines of text, each step below what it is a part of. */
final class AmountTree {

  private AmountTree() {}

  /** Reads the derivation of the amount of an order, coupon or row of a bill. */
  static JsonValue read(WorldView world, String id) {
    return new JsonValue(world.read("amounts/" + UrlEncoding.encode(id)));
  }

  /** Returns the lines of a derivation. */
  static List<String> of(JsonValue explained) {
    List<List<String>> rows = new ArrayList<>();
    explained.list("steps").forEach(step -> add(step, 0, rows));
    return TextFormat.table(rows);
  }

  private static void add(JsonValue step, int depth, List<List<String>> rows) {
    rows.add(
        List.of(
            " ".repeat(2 * depth) + step.text("value"),
            step.text("what"),
            step.text("rule") + " (" + step.text("evidence") + ")"));
    step.list("from").forEach(part -> add(part, depth + 1, rows));
  }
}

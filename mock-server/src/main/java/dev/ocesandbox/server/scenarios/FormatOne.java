// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.files.LocatedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts arrangements of format 1 into the requests of format 2.
 *
 * <p>Format 1 listed top-ups, coupons, orders and so on by account. Items of the same time were run
 * list by list. The requests are written in that order, so that both formats give the same world.
 */
final class FormatOne {

  private final JsonNode arrange;
  private final List<String> accounts;

  private FormatOne(JsonNode arrange, List<String> accounts) {
    this.arrange = arrange;
    this.accounts = accounts;
  }

  /**
   * Converts a file that fits the schema of format 1. Problems found later are still reported with
   * the lines and paths of the original file.
   */
  static void convert(ObjectNode file, LocatedJson lines) {
    file.put("format", ScenarioReader.FORMAT);
    if (file.get("arrange") instanceof ObjectNode arrange) {
      FormatOneRequests requests = new FormatOneRequests(lines);
      new FormatOne(arrange, accounts(file.path("accounts"), arrange)).convert(requests);
      file.set("arrange", requests.array());
    }
  }

  /** Returns the accounts of the file, then names that only the arrangement uses. */
  private static List<String> accounts(JsonNode accounts, ObjectNode arrange) {
    List<String> names = new ArrayList<>();
    accounts.forEach(account -> names.add(account.path("name").asString()));
    arrange.propertyNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  private void convert(FormatOneRequests requests) {
    FormatOneGrants grants = new FormatOneGrants(requests);
    FormatOneOrders orders = new FormatOneOrders(requests, FormatOneLabels.types(arrange));
    each("credit_lines", grants::creditLine);
    each("top_ups", grants::topUp);
    each("coupons", grants::coupon);
    each("cards", grants::card);
    each("discounts", grants::accountDiscount);
    each("orders", orders::order);
    each("discounts", grants::orderDiscount);
    each("coupons", grants::reclaim);
    each("orders", orders::steps);
    each("usage", orders::usage);
  }

  private void each(String list, Consumer<FormatOneItem> conversion) {
    for (String account : accounts) {
      JsonNode items = arrange.path(account).path(list);
      JsonPointer pointer = SeedTimeline.ARRANGE.appendProperty(account).appendProperty(list);
      for (int i = 0; i < items.size(); i++) {
        conversion.accept(new FormatOneItem(account, items.path(i), pointer.appendIndex(i)));
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of an order to be placed, with their numbers: the order's own, or in a composite order
 * those of one sub order for each cloud service.
 *
 * @param world after the numbers were drawn
 * @param orderId number of the order
 * @param lines at list price
 */
record NewLines(World world, String orderId, List<OrderLine> lines) {

  static NewLines of(World before, Purchase purchase, Instant now) {
    Drawn drawn = Ids.order(before, now);
    World world = drawn.world();
    Map<String, String> numbers = new LinkedHashMap<>();
    for (PurchaseLine line : purchase.lines()) {
      if (!numbers.containsKey(line.serviceTypeCode())) {
        Drawn number =
            purchase.wishes().composite() ? Ids.order(world, now) : new Drawn(world, drawn.id());
        world = number.world();
        numbers.put(line.serviceTypeCode(), number.id());
      }
    }
    return new NewLines(world, drawn.id(), lines(purchase, numbers));
  }

  private static List<OrderLine> lines(Purchase purchase, Map<String, String> numbers) {
    Map<String, Integer> counts = new HashMap<>();
    List<OrderLine> lines = new ArrayList<>();
    for (PurchaseLine line : purchase.lines()) {
      String number = numbers.getOrDefault(line.serviceTypeCode(), "");
      int place = counts.merge(number, 1, Integer::sum);
      lines.add(line(line, number, place));
    }
    return lines;
  }

  private static OrderLine line(PurchaseLine line, String orderId, int place) {
    String productId = line.productId();
    return new OrderLine(
        "%s-%06d".formatted(orderId, place),
        orderId,
        new OrderLine.Product(
            productId == null ? Ids.product(key(line)) : productId,
            line.serviceTypeCode(),
            line.resourceTypeCode(),
            line.resourceSpec(),
            line.regionCode()),
        line.term(),
        line.quantity(),
        line.price(),
        null,
        List.of(),
        null,
        null);
  }

  private static String key(PurchaseLine line) {
    return String.join(
        "|",
        line.serviceTypeCode(),
        line.resourceTypeCode(),
        line.resourceSpec(),
        line.regionCode());
  }
}

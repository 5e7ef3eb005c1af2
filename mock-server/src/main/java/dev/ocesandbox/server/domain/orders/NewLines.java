// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.money.Money;
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

  static NewLines of(World before, Purchase purchase, List<Money> prices, Instant now) {
    Drawn drawn = Ids.order(before, now);
    World world = drawn.world();
    Map<String, String> numbers = new LinkedHashMap<>();
    for (PurchaseLine line : purchase.lines()) {
      if (!numbers.containsKey(service(line))) {
        Drawn number =
            purchase.wishes().composite() ? Ids.order(world, now) : new Drawn(world, drawn.id());
        world = number.world();
        numbers.put(service(line), number.id());
      }
    }
    return new NewLines(world, drawn.id(), lines(purchase, prices, numbers));
  }

  private static List<OrderLine> lines(
      Purchase purchase, List<Money> prices, Map<String, String> numbers) {
    Map<String, Integer> counts = new HashMap<>();
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      PurchaseLine line = purchase.lines().get(i);
      String number = numbers.getOrDefault(service(line), "");
      int place = counts.merge(number, 1, Integer::sum);
      lines.add(line(line, number, place, prices.get(i)));
    }
    return lines;
  }

  private static OrderLine line(PurchaseLine line, String orderId, int place, Money price) {
    Requested wanted = line.wanted();
    String productId = line.productId();
    return new OrderLine(
        "%s-%06d".formatted(orderId, place),
        orderId,
        new OrderLine.Product(
            productId == null
                ? Products.productId(wanted.key(), wanted.regionCode(), ChargeMode.PERIOD)
                : productId,
            wanted.key().serviceTypeCode(),
            wanted.key().resourceTypeCode(),
            wanted.key().resourceSpec(),
            wanted.regionCode(),
            wanted.size()),
        line.term(),
        wanted.quantity(),
        price,
        null,
        List.of(),
        line.extension(),
        null,
        null);
  }

  private static String service(PurchaseLine line) {
    return line.wanted().key().serviceTypeCode();
  }
}

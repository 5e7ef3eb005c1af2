// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order to be placed, with their ids. In a composite order there is a sub order for
 * each cloud service.
 *
 * @param world with the counters advanced
 * @param orderId id of the order
 * @param lines at list price
 */
record NewLines(World world, String orderId, List<OrderLine> lines) {

  static NewLines of(World before, Purchase purchase, List<Money> prices, Instant now) {
    IssuedId newId = OrderIds.ORDER.next(before, now);
    World world = newId.world();
    Map<String, String> numbers = new LinkedHashMap<>();
    for (PurchaseLine line : purchase.lines()) {
      if (!numbers.containsKey(service(line))) {
        IssuedId number =
            purchase.options().composite()
                ? OrderIds.ORDER.next(world, now)
                : new IssuedId(world, newId.id());
        world = number.world();
        numbers.put(service(line), number.id());
      }
    }
    return new NewLines(world, newId.id(), lines(world, purchase, prices, numbers));
  }

  private static List<OrderLine> lines(
      World world, Purchase purchase, List<Money> prices, Map<String, String> numbers) {
    Map<String, Integer> counts = new HashMap<>();
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      PurchaseLine line = purchase.lines().get(i);
      String number = numbers.getOrDefault(service(line), "");
      int place = counts.merge(number, 1, Integer::sum);
      lines.add(line(line, number, place, prices.get(i), projectId(world, line)));
    }
    return lines;
  }

  private static OrderLine line(
      PurchaseLine line, String orderId, int place, Money price, @Nullable String projectId) {
    ProductRequest wanted = line.wanted();
    String productId = line.productId();
    return new OrderLine(
        OrderIds.line(orderId, place),
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
        line.renewalPrice(),
        null,
        List.of(),
        line.extension(),
        null,
        null,
        projectId);
  }

  /** Inferred: what adds to a resource belongs to its enterprise project. */
  private static @Nullable String projectId(World world, PurchaseLine line) {
    return line.extension() == null
        ? line.projectId()
        : Resources.find(world, line.extension().resourceId())
            .map(Resource::projectId)
            .orElse(null);
  }

  private static String service(PurchaseLine line) {
    return line.wanted().key().serviceTypeCode();
  }
}

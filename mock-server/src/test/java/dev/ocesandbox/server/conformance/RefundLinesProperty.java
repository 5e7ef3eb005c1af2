// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random carts that are paid from several sources, partly renewed, and given back in random parts
 * at random days: all views of the refund orders agree, and nobody gets more than was paid.
 */
class RefundLinesProperty {

  private static final int CARTS = 8;

  private final Renewals acme = Renewals.at(Target.FRESH_WORLD, "2027-01-31T02:00:00Z");
  private final Shop shop = acme.shop();
  private final List<String> refunds = new ArrayList<>();

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void lines_orders_lists_and_refund_details_agree_to_the_cent(long seed) {
    Random random = new Random(seed);
    BigDecimal paid = BigDecimal.ZERO;
    shop.creditLine("100000.00");
    for (int i = 0; i < CARTS; i++) {
      int before = refunds.size();
      BigDecimal cost = price(cart(random));
      acme.world().advance("P" + random.nextInt(9) + "D");
      cost = cost.add(renewSome(random));
      acme.world().advance("P" + random.nextInt(12) + "D");
      giveBackSome(random);
      BigDecimal back = BigDecimal.ZERO;
      for (String refund : refunds.subList(before, refunds.size())) {
        new RefundAmounts(shop, refund).agree();
        back = back.add(accounted(refund));
      }
      paid = paid.add(cost);
      assertThat(back).as("seed %d, cart %d", seed, i).isLessThanOrEqualTo(paid);
      paid = paid.subtract(back);
    }
    assertThat(refunds).hasSizeGreaterThan(CARTS / 2);
  }

  /** What goes back and what is kept of a refund order. */
  private BigDecimal accounted(String refund) {
    JsonNode info = shop.shown(refund);
    return info.path("amount_after_discount")
        .decimalValue()
        .add(info.at("/amount_info/commission_amount").decimalValue())
        .add(info.at("/amount_info/consumed_amount").decimalValue());
  }

  private String cart(Random random) {
    List<ObjectNode> lines = new ArrayList<>();
    int months = 1 + random.nextInt(3);
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.add(line(random, TestWorld.server("1")).put("period_num", months));
      lines.add(line(random, Renewals.disk()).put("period_num", months));
      lines.add(line(random, TestWorld.database("1")).put("quantity", 1 + random.nextInt(3)));
    }
    String order =
        shop.place(
            shop.purchase(
                lines.subList(0, 1 + random.nextInt(lines.size())).toArray(ObjectNode[]::new)));
    List<Shop.Choice> sources = new ArrayList<>();
    if (random.nextBoolean()) {
      sources.add(shop.flexi(cents(random, 5_000)));
    }
    if (random.nextBoolean()) {
      sources.add(shop.card(cents(random, 5_000)));
    }
    if (random.nextInt(3) == 0) {
      sources.add(shop.cash(cents(random, 2_000)));
    }
    shop.world()
        .control(
            "PUT", "/accounts/acme/cash", TestServer.json().put("amount", cents(random, 9_000)));
    return shop.paid(order, sources.toArray(Shop.Choice[]::new));
  }

  private static ObjectNode line(Random random, ObjectNode line) {
    return line.put("price", cents(random, 40_000));
  }

  private static String cents(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
  }

  private BigDecimal price(String order) {
    return shop.shown(order).path("amount_after_discount").decimalValue();
  }

  private BigDecimal renewSome(Random random) {
    BigDecimal cost = BigDecimal.ZERO;
    for (String id : inUse()) {
      if (random.nextInt(3) == 0) {
        TestServer.Answer answer =
            acme.renew(Renewals.paying(Renewals.months(1 + random.nextInt(2), id)));
        for (JsonNode order : answer.body().path("order_ids")) {
          cost = cost.add(price(order.asString()));
        }
      }
    }
    return cost;
  }

  private void giveBackSome(Random random) {
    for (String id : inUse()) {
      int way = random.nextInt(5);
      if (way < 2) {
        noted(Unsubscriptions.ask(shop, way + 1, id).body().path("order_ids"));
      } else if (way == 2) {
        ObjectNode request = TestServer.json();
        request.putArray("resource_ids").add(id);
        noted(
            acme.world()
                .post(shop.account(), Renewals.SWITCH + "/instantly", request)
                .body()
                .findValues("order_id"));
      }
    }
  }

  private void noted(Iterable<JsonNode> orders) {
    for (JsonNode order : orders) {
      if (!order.isNull()) {
        refunds.add(order.asString());
      }
    }
  }

  private List<String> inUse() {
    ObjectNode query = TestServer.json();
    query.putArray("status_list").add(2);
    return acme.listed(query).stream().map(row -> row.path("resource_id").asString()).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acme with one product of a price of its own, and its bill.
 *
 * @param acme acme
 */
record UseCase(UseByTheHour acme) {

  static final String EC2 = "hws.service.type.ec2";

  /** A world of the scenario empty at a time, in which acme has more money than it can use. */
  static UseCase rich(Target target, String clock) {
    UseCase rich = poor(target, clock);
    rich.acme.shop().topUp("100000.00");
    return rich;
  }

  /** The same without money. Arrears of acme freeze nothing for a week. */
  static UseCase poor(Target target, String clock) {
    return new UseCase(UseByTheHour.of(target, clock, TestServer.json().put("level", 4)));
  }

  TestWorld world() {
    return acme.world();
  }

  /**
   * Sells the specification "case" by the hour of use.
   *
   * @param price a price such as 0.37, or steps such as 0:0.091 5:0.28
   * @param sized whether it is ordered by size
   * @param settlement hour, day or month
   */
  UseCase selling(String price, boolean sized, String settlement) {
    ObjectNode use =
        TestServer.json()
            .put("usage_factor", "Duration")
            .put("measure_id", 4)
            .put("settlement", settlement);
    if (price.contains(":")) {
      for (String step : price.split(" ", -1)) {
        use.withArray("steps")
            .addObject()
            .put("above", Integer.parseInt(step.substring(0, step.indexOf(':'))))
            .put("price", step.substring(step.indexOf(':') + 1));
      }
    } else {
      use.put("price", price);
    }
    ObjectNode book = TestServer.json().put("format", 1).put("name", "case");
    book.putArray("regions").add("cn-north-4");
    ObjectNode product =
        product("case").set("name", Json.read("{\"zh\": \"例\", \"en\": \"case\"}"));
    if (sized) {
      product.put("size_measure_id", 17);
    }
    product.putArray("on_demand").add(use);
    book.putArray("products").add(product);
    world().control("PUT", "/price-book", book);
    return this;
  }

  private static ObjectNode product(String spec) {
    return TestServer.json()
        .put("service_type_code", EC2)
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", spec);
  }

  /** Begins what {@link #selling} sells; a size of 0 is none. */
  String begin(int size) {
    ObjectNode wish = product("case").put("account", "acme").put("region_code", "cn-north-4");
    if (size > 0) {
      wish.put("resource_size", size);
    }
    return world().control("POST", "/pay-per-use", wish).path("resource_id").asString();
  }

  /** Uses a server for 0.37 an hour from now until an instant, and waits for its settlement. */
  void anHour() {
    String server = acme.server();
    acme.to("2025-06-10T01:00:00Z");
    acme.end(server);
    acme.to("2025-06-10T02:00:00Z");
  }

  String coupon(String type, String amount, String more) {
    ObjectNode coupon = TestServer.json().put("type", type).put("amount", amount);
    coupon.setAll((ObjectNode) Json.read(more.isEmpty() ? "{}" : more));
    return world().coupon("acme", coupon);
  }

  void discount(String type, String ratio, String expires) {
    ObjectNode discount = TestServer.json().put("type", type).put("ratio", ratio);
    if (!expires.isEmpty()) {
      discount.put("expires", expires);
    }
    world().control("POST", "/accounts/acme/discounts", discount);
  }

  /** Returns the records of use in the bill of a month, oldest first. */
  List<JsonNode> rows(String month) {
    return rows("acme", "cycle=" + month);
  }

  List<JsonNode> rows(String account, String query) {
    JsonNode body = world().get(account, Bills.ROOT + "res-fee-records?limit=1000&" + query).body();
    assertThat(body.path("fee_records").isArray()).as("%s", body).isTrue();
    return body.path("fee_records")
        .valueStream()
        .sorted(Comparator.comparing(row -> row.path("effective_time").asString()))
        .toList();
  }

  /** Returns list price, discount and amount due of each record, such as "0.37 0.00 0.37". */
  List<String> amounts(String month) {
    return Bills.fields(rows(month), "official_amount", "discount_amount", "amount");
  }

  /** Returns who paid the only record, such as "coupon 0.10 cash 0.27". */
  String parts() {
    List<JsonNode> rows = rows("2025-06");
    assertThat(rows).hasSize(1);
    return parts(rows.get(0));
  }

  static String parts(JsonNode row) {
    StringBuilder parts = new StringBuilder();
    for (String part :
        List.of("coupon", "flexipurchase_coupon", "stored_card", "cash", "credit", "debt")) {
      if (row.path(part + "_amount").decimalValue().signum() != 0) {
        parts.append(part).append(' ').append(row.path(part + "_amount").asString()).append(' ');
      }
    }
    return parts.toString().strip();
  }

  /** Returns the balance of a coupon and its status, such as "0.23 2". */
  String left(String coupon) {
    JsonNode shown =
        world()
            .get("acme", "/v2/promotions/benefits/coupons?coupon_id=" + coupon)
            .body()
            .path("user_coupons")
            .path(0);
    return shown.path("balance").asString() + " " + shown.path("status").asString();
  }
}

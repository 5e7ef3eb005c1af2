// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random requests of customers, IAM users, cloud services and staff to one world while real time
 * passes; the same seed, the same requests.
 */
final class ReplayStory {

  private static final List<String> ACCOUNTS = List.of("acme", "acme-dev", "acme-lab", "solo");
  private static final List<String> USERS = List.of("acme.clerk", "acme.reader", "solo.heir");
  private static final String RESOURCES = "/v2/orders/subscriptions/resources";

  private final StoryServer server;
  private final ReplayedTransfers enterprise;
  private final Random random;
  private final List<String> orders = new ArrayList<>();
  private final List<String> coupons = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();
  private final List<String> discounts = new ArrayList<>();
  private final MeteredSteps metered;
  private final List<String> snapshots = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Instant wall;

  ReplayStory(StoryServer server, long seed, Instant wall) {
    this.server = server;
    this.enterprise = new ReplayedTransfers(server, seed);
    this.metered = new MeteredSteps(server, seed);
    this.random = new Random(seed);
    this.wall = wall;
  }

  /** Returns real time as of the last request. */
  Instant wall() {
    return wall;
  }

  /** Sends a request after some real time; real time jumps back now and then, as clocks do. */
  void step() {
    wall =
        random.nextInt(40) == 0
            ? wall.minusSeconds(random.nextInt(90))
            : wall.plusMillis(random.nextInt(5_400_000));
    enterprise.step(wall);
    int kind = random.nextInt(104);
    if (kind < 40) {
      orders(kind);
    } else if (kind < 62) {
      resources(kind - 40);
    } else if (kind < 76) {
      grants(kind - 62);
    } else if (kind < 100) {
      world(kind - 76);
    } else {
      new NewAccountSteps(server, random).step(wall);
    }
  }

  private void orders(int kind) {
    if (kind < 14) {
      place();
    } else if (kind < 28) {
      pay();
    } else if (kind < 31) {
      api("PUT", "/v2/orders/customer-orders/cancel", of("order_id", any(orders)));
    } else if (kind < 33) {
      control("POST", "/orders/" + any(orders) + "/transition", of("to", 1 + random.nextInt(13)));
    } else if (kind < 35) {
      control("POST", "/orders/" + any(orders) + "/refunds", of("consumed", amount(20)));
    } else if (kind < 38) {
      api("GET", "/v2/orders/customer-orders/details/" + any(orders), of());
    } else {
      api("GET", "/v2/orders/customer-orders?limit=5", of());
    }
  }

  private void place() {
    ObjectNode body = of("account", any(ACCOUNTS)).put("auto_pay", random.nextInt(3) == 0);
    for (int i = random.nextInt(2); i >= 0; i--) {
      body.withArray("lines").add(StoryBodies.line(random));
    }
    if (random.nextInt(5) == 0) {
      body.putArray("coupons").add(any(coupons));
    }
    if (random.nextInt(9) == 0) {
      body.put("review", true);
    }
    remember(orders, control("POST", "/orders", body), "order_id");
  }

  private void pay() {
    String order = random.nextInt(3) == 0 ? any(orders) : last(orders);
    ObjectNode body = of("order_id", order);
    boolean coupon = random.nextInt(3) == 0;
    boolean discount = random.nextInt(4) == 0;
    body.put("use_coupon", coupon ? "YES" : "NO").put("use_discount", discount ? "YES" : "NO");
    if (coupon) {
      boolean card = random.nextInt(3) == 0;
      String id = any(card ? cards : coupons);
      body.withArray("coupon_infos")
          .add(of("id", id).put("type", card ? 303 : 301 + random.nextInt(2)));
    }
    if (discount) {
      body.withArray("discount_infos").add(of("id", any(discounts)).put("type", 2));
    }
    api("POST", "/v3/orders/customer-orders/pay", body);
  }

  private void resources(int kind) {
    if (kind < 3) {
      control("POST", "/resources", StoryBodies.given(random).put("account", any(ACCOUNTS)));
      return;
    }
    if (kind < 5) {
      metered.step(wall);
      control("POST", "/usage", StoryBodies.usage(random).put("account", any(ACCOUNTS)));
      return;
    }
    String account = any(ACCOUNTS);
    List<String> ids = resourcesOf(account);
    String id = any(ids);
    ObjectNode several = of();
    int most = random.nextInt(3) == 0 ? 5 : 1;
    (ids.isEmpty() ? List.of(id) : ids)
        .stream()
            .skip(Math.max(0, ids.indexOf(id)))
            .limit(most)
            .forEach(several.putArray("resource_ids")::add);
    switch (kind) {
      case 5, 6, 7, 8 ->
          api(
              account,
              "POST",
              RESOURCES + "/renew",
              several
                  .put("period_type", 2)
                  .put("period_num", 1 + random.nextInt(3))
                  .put("is_auto_pay", random.nextInt(2)));
      case 9, 10, 11 -> api(account, "POST", RESOURCES + "/autorenew/" + id, of());
      case 12 -> api(account, "DELETE", RESOURCES + "/autorenew/" + id, of());
      case 13, 14, 15, 16 ->
          api(
              account,
              "POST",
              RESOURCES + "/unsubscribe",
              several.put("unsubscribe_type", 1 + random.nextInt(2)));
      case 17 ->
          api(account, "POST", RESOURCES + "/to-on-demand", several.put("operation", "SET_UP"));
      case 18 ->
          api(
              account,
              "POST",
              RESOURCES + "/renew/config",
              of("config_name", "EXPIRE_DATE").put("config_value", "" + (1 + random.nextInt(28))));
      case 19 -> api(account, "POST", RESOURCES + "/to-on-demand/instantly", several);
      default -> control("PUT", "/resources/" + id, of("expire_policy", random.nextInt(2)));
    }
  }

  private List<String> resourcesOf(String account) {
    return server
        .api(
            wall,
            "POST",
            "/v2/orders/suscriptions/resources/query",
            Map.of("X-Auth-Token", "sandbox-token-" + account),
            of("limit", 100))
        .body()
        .path("data")
        .valueStream()
        .map(row -> row.path("resource_id").asString())
        .toList();
  }

  private void grants(int kind) {
    String account = "/accounts/" + any(ACCOUNTS);
    switch (kind) {
      case 0, 1, 2 -> control("POST", account + "/top-ups", of("amount", amount(900)));
      case 3, 4, 5, 6 ->
          remember(
              coupons,
              control("POST", account + "/coupons", StoryBodies.coupon(random)),
              "coupon_id");
      case 7, 8 ->
          remember(
              cards,
              control("POST", account + "/cards", of("amount", amount(60)).put("expires", "P9D")),
              "card_id");
      case 9, 10 ->
          remember(
              discounts,
              control(
                  "POST",
                  account + "/discounts",
                  of("type", "commercial").put("ratio", "0." + (1 + random.nextInt(9)))),
              "discount_id");
      case 11 -> control("PUT", account + "/cash", of("amount", amount(2_000)));
      case 12 -> control("PUT", account + "/credit-line", of("amount", amount(2_000)));
      default -> control("POST", account + "/coupons/" + any(coupons) + "/reclaim", null);
    }
  }

  /** What is done to the world as a whole. */
  private void world(int kind) {
    switch (kind) {
      case 0, 1, 2, 3 -> control("POST", "/clock/advance", StoryBodies.advance(random));
      case 4, 5 -> control("PUT", "/clock", StoryBodies.clock(random));
      case 6, 7, 8 -> control("PUT", "/settings", StoryBodies.settings(random));
      case 9 -> countReads();
      case 10, 11, 12, 13, 14 ->
          remember(faults, control("POST", "/faults", StoryBodies.fault(random)), "fault_id");
      case 15 -> control("DELETE", "/faults/" + any(faults), null);
      case 16 -> control("DELETE", "/faults", null);
      case 17, 18 -> remember(snapshots, control("POST", "/snapshots", of()), "snapshot_id");
      case 19, 20 -> control("POST", "/snapshots/" + any(snapshots) + "/restore", null);
      case 21 ->
          control(
              "POST",
              "/preview",
              of("account", "acme").put("method", "GET").put("path", "/v2/orders/customer-orders"));
      case 22 -> control("PUT", "/price-book", StoryBodies.priceBook(random));
      default -> rarely();
    }
  }

  /** Pays an order that is completed by reads, and reads it. */
  private void countReads() {
    control("PUT", "/settings", StoryBodies.afterReads(1 + random.nextInt(3)));
    ObjectNode body = of("account", "acme").put("auto_pay", true);
    body.putArray("lines").add(StoryBodies.line(random));
    remember(orders, control("POST", "/orders", body), "order_id");
    for (int i = random.nextInt(5); i > 0; i--) {
      api("acme", "GET", "/v2/orders/customer-orders/details/" + last(orders), of());
    }
  }

  private void rarely() {
    boolean reset = random.nextInt(3) == 0;
    String path = reset ? "/reset" : "/snapshots/" + any(snapshots);
    control(reset ? "POST" : "DELETE", path, null);
  }

  private StoryServer.Answered control(String method, String path, @Nullable JsonNode body) {
    return server.control(wall, method, path, body);
  }

  private void api(String method, String target, JsonNode body) {
    api(random.nextInt(8) == 0 ? any(USERS) : any(ACCOUNTS), method, target, body);
  }

  private void api(String login, String method, String target, JsonNode body) {
    var headers = new LinkedHashMap<>(Map.of("X-Auth-Token", "sandbox-token-" + login));
    if (random.nextInt(4) == 0) {
      headers.put("X-Language", random.nextBoolean() ? "en_US" : "zh_CN");
    }
    server.api(wall, method, target, headers, body);
  }

  private static void remember(List<String> ids, StoryServer.Answered answer, String field) {
    if (answer.status() == 201) {
      ids.add(answer.body().path(field).asString());
    }
  }

  private String amount(int below) {
    return StoryBodies.amount(random, below);
  }

  private String any(List<String> ids) {
    return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
  }

  private static String last(List<String> ids) {
    return ids.isEmpty() ? "none" : ids.get(ids.size() - 1);
  }

  private static ObjectNode of() {
    return Json.object();
  }

  private static ObjectNode of(String field, String value) {
    return Json.object().put(field, value);
  }

  private static ObjectNode of(String field, int value) {
    return Json.object().put(field, value);
  }
}

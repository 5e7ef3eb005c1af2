// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes what rows show besides their records: names of projects and products, readings of rules,
 * balances; and forks the world, so that two have the same records.
 */
final class OtherShownThings {

  private static final List<String> FORKED = List.of("acme", "acme-dev", "solo");

  private final StoryServer server;
  private final Random random;
  private final Rules rules = Contracts.load().rules();
  private String fork = "/default";

  OtherShownThings(StoryServer server, long seed) {
    this.server = server;
    this.random = new Random(seed);
  }

  /** Gives the accounts something of everything. */
  void begin(Instant wall) {
    for (String account : FORKED) {
      String path = "/accounts/" + account;
      control(wall, "PUT", path + "/features", Json.object().put("enterprise_projects", true));
      control(wall, "POST", path + "/cards", Json.object().put("amount", "5.00"));
      buy(wall, account, "first");
      ObjectNode coupon = Json.object().put("type", "cash").put("amount", "3.00");
      String id =
          server
              .control(wall, "POST", path + "/coupons", coupon)
              .body()
              .path("coupon_id")
              .asString();
      server.control(wall, "POST", path + "/coupons/" + id + "/reclaim", null);
    }
    control(wall, "POST", "/usage", StoryBodies.usage(random).put("account", "acme"));
  }

  void step(Instant wall) {
    switch (random.nextInt(10)) {
      case 0 -> buy(wall, FORKED.get(random.nextInt(3)), "name " + random.nextInt(3));
      case 1, 2 -> read(wall);
      case 3 -> rename(wall);
      case 4 -> fork(wall);
      case 5, 6 ->
          control(wall, "POST", "/usage", StoryBodies.usage(random).put("account", "acme"));
      default -> {}
    }
  }

  /** A purchase gives a project another name. */
  private void buy(Instant wall, String account, String project) {
    ObjectNode order =
        Json.object()
            .put("account", account)
            .put("auto_pay", true)
            .put("composite", random.nextBoolean())
            .put("enterprise_project_id", "3ad0c1ee")
            .put("enterprise_project_name", project);
    order.putArray("lines").add(StoryBodies.line(random)).add(StoryBodies.line(random));
    control(wall, "POST", "/orders", order);
  }

  /** Reads a rule otherwise. */
  private void read(Instant wall) {
    List<String> ids = rules.withAlternatives();
    String rule = ids.get(random.nextInt(ids.size()));
    var alternatives = rules.find(rule).alternatives();
    ObjectNode settings = Json.object();
    settings
        .putObject("guesses")
        .put(rule, alternatives.get(random.nextInt(alternatives.size())).name())
        .put("resources.list.parent-of-main-empty", random.nextBoolean() ? "own-id" : "empty")
        .put("accounts.records.positive-amounts", random.nextBoolean() ? "signed" : "positive");
    control(wall, "PUT", "/settings", settings);
  }

  /** A price book gives a specification another name. */
  private void rename(Instant wall) {
    ObjectNode book = StoryBodies.priceBook(random).put("only", false);
    ObjectNode product = book.withArray("products").addObject();
    product
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "s6.small.1.linux")
        .putObject("name")
        .put("en", "server " + random.nextInt(3))
        .put("zh", "服务器" + random.nextInt(3));
    product.putArray("period").addObject().put("period_type", 2).put("price", "1");
    control(wall, "PUT", "/price-book", book);
  }

  /** Replaces the other world by a fork. */
  private void fork(Instant wall) {
    StoryServer.Answered forked =
        server.control(wall, "", "POST", "", Json.object().put("from", "default"));
    if (!fork.equals("/default")) {
      server.control(wall, fork, "DELETE", "", null);
    }
    fork = "/" + forked.body().path("id").asString();
  }

  /** To one of the worlds, so that they become different. */
  private void control(Instant wall, String method, String path, ObjectNode body) {
    server.control(wall, random.nextBoolean() ? "/default" : fork, method, path, body);
  }
}

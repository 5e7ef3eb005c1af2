// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.soak;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A client that sends one request after the other, chosen by a seeded random number. */
final class SoakClient {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String PAY = "/v3/orders/customer-orders/pay";
  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String ORDER =
      """
      {"account": "acme", "lines": [{"service_type_code": "hws.service.type.ec2",
       "resource_type_code": "hws.resource.type.vm", "resource_spec": "s6.small.1.linux",
       "region_code": "cn-north-4", "period_type": 2, "period_num": 1, "quantity": 1,
       "price": "1.00"}]}
      """;

  private final int port;
  private final Random random;
  private final Tally tally;
  private final SlowSockets slow;
  private String world = "default";
  private String token = "sandbox-token-acme";

  SoakClient(int port, long seed, Tally tally, SlowSockets slow) {
    this.port = port;
    this.random = new Random(seed);
    this.tally = tally;
    this.slow = slow;
  }

  /** Sends the next request. Some send two or three, of which each counts. */
  void next() throws IOException, InterruptedException {
    int kind = random.nextInt(100);
    if (kind < 30) {
      call("balances", "GET", "/v2/accounts/customer-accounts/balances", "");
    } else if (kind < 42) {
      call("order list", "GET", ORDERS + "?limit=" + (1 + random.nextInt(100)), "");
    } else if (kind < 54) {
      orderAndPay();
    } else if (kind < 60) {
      call("log", "GET", "/_sandbox/worlds/" + world + "/requests?limit=10", "");
    } else if (kind < 66) {
      newWorld();
    } else if (kind < 70) {
      call(
          "clock", "POST", "/_sandbox/worlds/" + ownWorld() + "/clock/advance", "{\"by\":\"P3D\"}");
    } else if (kind < 73) {
      call("deleted world", "DELETE", "/_sandbox/worlds/" + ownWorld(), "");
    } else {
      bad(kind);
    }
  }

  private void bad(int kind) throws IOException, InterruptedException {
    if (kind < 79) {
      call("bad JSON", "POST", PAY, "{\"order_id\": [1, \"" + "x".repeat(random.nextInt(5_000)));
    } else if (kind < 85) {
      call("unknown path", "GET", "/v9/" + "p".repeat(random.nextInt(2_000)), "");
    } else if (kind < 89) {
      call("unknown fields", "POST", PAY, fields(random.nextInt(3_000)));
    } else if (kind < 92) {
      send("long header", request("/").header("X-Long", "h".repeat(40_000)));
    } else if (kind < 95) {
      send("bad signature", request(ORDERS).setHeader("Authorization", "SDK-HMAC-SHA256 x"));
    } else if (kind < 97) {
      call("large body", "POST", PAY, "{\"order_id\":\"" + "x".repeat(1_000_000) + "\"}");
    } else {
      slow.open(random.nextInt(5));
      tally.add("stopped in the middle", "open", 0);
    }
  }

  private void orderAndPay() throws IOException, InterruptedException {
    JsonNode placed = call("new order", "POST", "/_sandbox/worlds/" + world + "/orders", ORDER);
    String id = placed.path("order_id").asString("CS0000000000AAAAA");
    call(
        "payment",
        "POST",
        PAY,
        "{\"order_id\": \"" + id + "\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}");
  }

  private void newWorld() throws IOException, InterruptedException {
    JsonNode created = call("new world", "POST", "/_sandbox/worlds", "{\"from\": \"default\"}");
    for (JsonNode account : created.path("accounts")) {
      if (account.path("name").asString().equals("acme")) {
        world = created.path("id").asString();
        token = account.path("token").asString();
      }
    }
  }

  /** Returns the last own world, and goes back to the default one. */
  private String ownWorld() {
    String own = world.equals("default") ? "none" : world;
    world = "default";
    token = "sandbox-token-acme";
    return own;
  }

  private static String fields(int count) {
    StringBuilder body = new StringBuilder("{\"order_id\": \"CS0000000000AAAAA\"");
    for (int i = 0; i < count; i++) {
      body.append(",\"f").append(i).append("\":0");
    }
    return body.append("}").toString();
  }

  private JsonNode call(String kind, String method, String target, String body)
      throws InterruptedException {
    HttpRequest.Builder request = request(target).header("Content-Type", "application/json");
    return send(kind, request.method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
        .timeout(Duration.ofSeconds(60))
        .header("X-Auth-Token", token);
  }

  private JsonNode send(String kind, HttpRequest.Builder request) throws InterruptedException {
    long before = System.nanoTime();
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      tally.add(kind, String.valueOf(answer.statusCode()), (System.nanoTime() - before) / 1e6);
      boolean json = answer.statusCode() < 300 && answer.body().startsWith("{");
      return json ? Json.read(answer.body()) : Json.object();
    } catch (IOException e) {
      tally.add(
          kind, "failed: " + e.getClass().getSimpleName(), (System.nanoTime() - before) / 1e6);
      return Json.object();
    }
  }
}

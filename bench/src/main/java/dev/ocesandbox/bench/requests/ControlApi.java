// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Answer;
import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.Supply;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The control API of a sandbox, as far as it is needed here. */
public final class ControlApi {

  private static final int CONNECTIONS = 8;

  private final int port;

  /** Takes where the sandbox listens. */
  public ControlApi(int port) {
    this.port = port;
  }

  /** A world and the enterprise master in it. */
  record MadeWorld(String id, Account acme) {}

  /** Makes a world of a scenario. */
  MadeWorld world(String scenario) throws IOException {
    JsonNode made = ask("/worlds", Json.object().put("scenario", scenario));
    JsonNode acme =
        made.path("accounts")
            .valueStream()
            .filter(account -> account.path("name").asString().equals("acme"))
            .findFirst()
            .orElseThrow(() -> new IOException("No account acme in " + made));
    return new MadeWorld(made.path("id").asString(), Account.of(port, acme));
  }

  /** Takes a world away. */
  void delete(String world) throws IOException {
    Map<String, String> headers = Map.of("Host", "127.0.0.1:" + port);
    String line = "DELETE /_sandbox/worlds/" + world;
    Driver.ask(port, Head.request("control API", line, headers, new byte[0], 204));
  }

  /** Forks the default world so many times over several connections. */
  public void forkDefault(int times) {
    Request request = post("/worlds", Json.object().put("from", "default"));
    askAll(Collections.nCopies(times, request));
  }

  void topUp(String world, String amount) throws IOException {
    ask("/worlds/" + world + "/accounts/acme/top-ups", Json.object().put("amount", amount));
  }

  void coupons(String world, int count) {
    ObjectNode coupon =
        Json.object().put("type", "cash").put("amount", "5.00").put("expires", "P90D");
    Request request = post("/worlds/" + world + "/accounts/acme/coupons", coupon);
    askAll(Collections.nCopies(count, request));
  }

  /** Places orders and returns their numbers. */
  List<String> orders(String world, List<ObjectNode> orders) {
    return askAll(orders.stream().map(o -> order(world, o)).toList()).stream()
        .map(answer -> Json.read(answer.body()).path("order_id").asString())
        .toList();
  }

  /** Moves the clock of a world; returns the answer, which lists what has happened. */
  Answer advance(String world, String span) throws IOException {
    ObjectNode move = Json.object().put("by", span);
    return Driver.ask(port, post("/worlds/" + world + "/clock/advance", move, 200));
  }

  /** Returns the request that places an order. */
  Request order(String world, ObjectNode order) {
    return post("/worlds/" + world + "/orders", order);
  }

  private JsonNode ask(String path, ObjectNode body) throws IOException {
    return Json.read(Driver.ask(port, post(path, body)).body());
  }

  private List<Answer> askAll(List<Request> requests) {
    List<Answer> answers = new ArrayList<>();
    new Driver(port, CONNECTIONS).askAll(Supply.once(requests), answers::add);
    return answers;
  }

  private Request post(String path, ObjectNode body) {
    return post(path, body, 201);
  }

  private Request post(String path, ObjectNode body, int expected) {
    byte[] bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of("Host", "127.0.0.1:" + port, "Content-Type", "application/json");
    return Head.request("control API", "POST /_sandbox" + path, headers, bytes, expected);
  }
}

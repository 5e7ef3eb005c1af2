// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.http.Response;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client of the control API. */
public final class ControlApi {

  private static final int CONNECTIONS = 8;

  private final int port;

  /** Creates a client for the sandbox on a port of the loopback address. */
  public ControlApi(int port) {
    this.port = port;
  }

  /**
   * A new world and its account acme.
   *
   * @param accounts all accounts
   */
  record CreatedWorld(String id, Account acme, JsonNode accounts) {

    /** Returns the customer id of an account. */
    String customerId(String name) {
      return named(accounts, name).path("customer_id").asString();
    }
  }

  /** Creates a world. */
  CreatedWorld createWorld(String scenario) throws IOException {
    return created(send("/worlds", Json.object().put("scenario", scenario)));
  }

  /** Creates a world whose clock begins at an instant. */
  CreatedWorld createWorld(String scenario, String clock) throws IOException {
    return created(send("/worlds", Json.object().put("scenario", scenario).put("clock", clock)));
  }

  /** Creates a world of a scenario file. */
  CreatedWorld importWorld(ObjectNode scenario) throws IOException {
    return created(send("/worlds/import", scenario));
  }

  private CreatedWorld created(JsonNode world) {
    JsonNode accounts = world.path("accounts");
    return new CreatedWorld(
        world.path("id").asString(), Account.of(port, named(accounts, "acme")), accounts);
  }

  private static JsonNode named(JsonNode accounts, String name) {
    return accounts
        .valueStream()
        .filter(account -> account.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No account " + name));
  }

  /** Deletes a world. */
  void delete(String world) throws IOException {
    Map<String, String> headers = Map.of("Host", "127.0.0.1:" + port);
    String line = "DELETE /_sandbox/worlds/" + world;
    Driver.send(port, RequestEncoder.encode("control API", line, headers, new byte[0], 204));
  }

  /** Forks the default world {@code times} times, over several connections. */
  public void forkDefault(int times) {
    Request request = post("/worlds", Json.object().put("from", "default"));
    sendAll(Collections.nCopies(times, request));
  }

  void topUp(String world, String amount) throws IOException {
    send("/worlds/" + world + "/accounts/acme/top-ups", Json.object().put("amount", amount));
  }

  void settings(String world, ObjectNode settings) throws IOException {
    byte[] bytes = Json.text(settings).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of("Host", "127.0.0.1:" + port, "Content-Type", "application/json");
    String line = "PUT /_sandbox/worlds/" + world + "/settings";
    Driver.send(port, RequestEncoder.encode("control API", line, headers, bytes, 200));
  }

  /** Begins a resource that is billed by use. */
  void begin(String world, ObjectNode resource) throws IOException {
    send("/worlds/" + world + "/pay-per-use", resource);
  }

  /** Begins a number of equal resources that are billed by use. */
  void begin(String world, ObjectNode resource, int count) {
    Request request = post("/worlds/" + world + "/pay-per-use", resource);
    sendAll(Collections.nCopies(count, request));
  }

  void coupons(String world, int count) {
    ObjectNode coupon =
        Json.object().put("type", "cash").put("amount", "5.00").put("expires", "P90D");
    Request request = post("/worlds/" + world + "/accounts/acme/coupons", coupon);
    sendAll(Collections.nCopies(count, request));
  }

  /** Places orders and returns their ids. */
  List<String> orders(String world, List<ObjectNode> orders) {
    return sendAll(orders.stream().map(o -> order(world, o)).toList()).stream()
        .map(response -> Json.read(response.body()).path("order_id").asString())
        .toList();
  }

  /** Advances the clock of a world. The response lists all events. */
  Response advance(String world, String span) throws IOException {
    ObjectNode move = Json.object().put("by", span);
    return Driver.send(port, post("/worlds/" + world + "/clock/advance", move, 200));
  }

  /** Returns a request that places an order. */
  Request order(String world, ObjectNode order) {
    return post("/worlds/" + world + "/orders", order);
  }

  private JsonNode send(String path, ObjectNode body) throws IOException {
    return Json.read(Driver.send(port, post(path, body)).body());
  }

  private List<Response> sendAll(List<Request> requests) {
    List<Response> responses = new ArrayList<>();
    new Driver(port, CONNECTIONS).sendAll(RequestSource.once(requests), responses::add);
    return responses;
  }

  private Request post(String path, ObjectNode body) {
    return post(path, body, 201);
  }

  private Request post(String path, ObjectNode body, int expected) {
    byte[] bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of("Host", "127.0.0.1:" + port, "Content-Type", "application/json");
    return RequestEncoder.encode("control API", "POST /_sandbox" + path, headers, bytes, expected);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.bench.http.Response;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A world in which acme has monthly servers and enough cash. */
public final class ResourceWorld {

  static final String AUTO_RENEW = "/v2/orders/subscriptions/resources/autorenew/";
  static final String QUERY = "/v2/orders/suscriptions/resources/query";

  private static final int MAX_PER_LINE = 10_000;
  private static final int MAX_PER_PAGE = 500;
  private static final int CONNECTIONS = 16;
  private static final int POOL = 4_000;

  /** Less than the 15 minutes for which a signature is valid. */
  private static final int SECONDS = 600;

  private final int port;
  private final ControlApi control;
  private final ControlApi.CreatedWorld world;

  private ResourceWorld(int port, ControlApi control, ControlApi.CreatedWorld world) {
    this.port = port;
    this.control = control;
    this.world = world;
  }

  /** Creates a world and buys {@code servers} servers for one month. */
  public static ResourceWorld of(int port, int servers) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.CreatedWorld world = control.createWorld("empty");
    control.topUp(world.id(), "99999999999.00");
    for (int remaining = servers; remaining > 0; remaining -= MAX_PER_LINE) {
      Request order =
          control.order(world.id(), NewOrder.servers(Math.min(remaining, MAX_PER_LINE)));
      Driver.send(port, order);
    }
    return new ResourceWorld(port, control, world);
  }

  /**
   * The result of a clock move.
   *
   * @param seconds time from the request to the last byte of the response
   * @param events number of events
   * @param renewals number of automatic renewals among the events
   */
  public record Move(double seconds, int events, int renewals) {}

  /** Advances the clock by a period such as P365D. */
  public Move advance(String span) throws IOException {
    long start = System.nanoTime();
    Response response = control.advance(world.id(), span);
    double seconds = (System.nanoTime() - start) / 1e9;
    String text = response.text();
    return new Move(seconds, count(text, "\"type\":"), count(text, "\"type\":\"auto-renewed\""));
  }

  private static int count(String text, String pattern) {
    int count = 0;
    for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
      count++;
    }
    return count;
  }

  /** Turns on automatic renewal for all servers. */
  public void renewAutomatically() throws IOException {
    Instant now = Instant.now();
    List<Request> requests =
        ids(Integer.MAX_VALUE).stream()
            .map(id -> world.acme().post("automatic renewal", AUTO_RENEW + id, now, "{}"))
            .toList();
    new Driver(port, CONNECTIONS).sendAll(RequestSource.once(requests), response -> {});
  }

  /** Returns queries of the first page of 100 servers. */
  public List<Request> pages() {
    return queries(Collections.nCopies(POOL, "{\"offset\":0,\"limit\":100}"));
  }

  /** Returns the ids of the first 4,000 servers. */
  public List<String> ids() throws IOException {
    return ids(POOL);
  }

  /** Returns queries of one server each. */
  public List<Request> singles(List<String> ids) {
    return queries(
        IntStream.range(0, POOL)
            .mapToObj(i -> "{\"resource_ids\":[\"%s\"]}".formatted(ids.get(i % ids.size())))
            .toList());
  }

  /** Returns purchases of one server each, without payment. */
  public List<Request> purchases(int count) {
    return NewOrder.pending(count).stream().map(o -> control.order(world.id(), o)).toList();
  }

  /** Returns the payments of purchased orders. */
  public List<Request> payments(List<Response> purchased) {
    Instant now = Instant.now();
    return purchased.stream()
        .map(response -> Json.read(response.body()).path("order_id").asString())
        .map(order -> PaymentRequests.of(world.acme(), order, now))
        .toList();
  }

  private List<Request> queries(List<String> bodies) {
    Instant now = Instant.now();
    return IntStream.range(0, bodies.size())
        .mapToObj(i -> query(bodies.get(i), now.minusSeconds(i % SECONDS)))
        .toList();
  }

  private Request query(String body, Instant at) {
    return world.acme().post("resource list", QUERY, at, body);
  }

  private List<String> ids(int limit) throws IOException {
    List<String> ids = new ArrayList<>();
    int total = limit;
    while (ids.size() < Math.min(limit, total)) {
      String page = "{\"offset\":%d,\"limit\":%d}".formatted(ids.size(), MAX_PER_PAGE);
      JsonNode response = Json.read(Driver.send(port, query(page, Instant.now())).body());
      total = response.path("total_count").asInt();
      response.path("data").valueStream().forEach(r -> ids.add(r.path("resource_id").asString()));
    }
    return ids;
  }
}

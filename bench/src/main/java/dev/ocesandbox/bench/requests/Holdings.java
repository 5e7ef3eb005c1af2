// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Answer;
import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.Supply;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A world in which the enterprise master holds servers by the month, and money enough. */
public final class Holdings {

  static final String AUTO_RENEW = "/v2/orders/subscriptions/resources/autorenew/";
  static final String QUERY = "/v2/orders/suscriptions/resources/query";

  private static final int MOST_PER_LINE = 10_000;
  private static final int MOST_PER_PAGE = 500;
  private static final int CONNECTIONS = 16;
  private static final int POOL = 4_000;

  /** Signatures may be a quarter of an hour old when they arrive. */
  private static final int SECONDS = 600;

  private final int port;
  private final ControlApi control;
  private final ControlApi.MadeWorld world;

  private Holdings(int port, ControlApi control, ControlApi.MadeWorld world) {
    this.port = port;
    this.control = control;
    this.world = world;
  }

  /** Buys so many servers for a month, as many with each order as a line may have. */
  public static Holdings of(int port, int servers) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.MadeWorld world = control.world("empty");
    control.topUp(world.id(), "99999999999.00");
    for (int left = servers; left > 0; left -= MOST_PER_LINE) {
      Request order = control.order(world.id(), NewOrder.servers(Math.min(left, MOST_PER_LINE)));
      Driver.ask(port, order);
    }
    return new Holdings(port, control, world);
  }

  /**
   * What a move of the clock did.
   *
   * @param seconds from the request to the last byte of its answer
   * @param events all that happened
   * @param renewals how many of the events are automatic renewals
   */
  public record Move(double seconds, int events, int renewals) {}

  /** Moves the clock by a span such as P365D; the answer lists every event. */
  public Move advance(String span) throws IOException {
    long begun = System.nanoTime();
    Answer answer = control.advance(world.id(), span);
    double seconds = (System.nanoTime() - begun) / 1e9;
    String text = answer.text();
    return new Move(seconds, count(text, "\"type\":"), count(text, "\"type\":\"auto-renewed\""));
  }

  private static int count(String text, String wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }

  /** Turns on automatic renewal of every server. */
  public void renewAutomatically() throws IOException {
    Instant now = Instant.now();
    List<Request> requests =
        ids(Integer.MAX_VALUE).stream()
            .map(id -> world.acme().post("automatic renewal", AUTO_RENEW + id, now, "{}"))
            .toList();
    new Driver(port, CONNECTIONS).askAll(Supply.once(requests), answer -> {});
  }

  /** Queries of the first page of a hundred. */
  public List<Request> pages() {
    return queries(Collections.nCopies(POOL, "{\"offset\":0,\"limit\":100}"));
  }

  /** Queries of one server each. */
  public List<Request> singles() throws IOException {
    List<String> ids = ids(POOL);
    return queries(
        IntStream.range(0, POOL)
            .mapToObj(i -> "{\"resource_ids\":[\"%s\"]}".formatted(ids.get(i % ids.size())))
            .toList());
  }

  /** Purchases of a server each that wait for payment. */
  public List<Request> purchases(int count) {
    return NewOrder.pending(count).stream().map(o -> control.order(world.id(), o)).toList();
  }

  /** Payments of what was purchased. */
  public List<Request> payments(List<Answer> purchased) {
    Instant now = Instant.now();
    return purchased.stream()
        .map(answer -> Json.read(answer.body()).path("order_id").asString())
        .map(order -> Payments.of(world.acme(), order, now))
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

  private List<String> ids(int most) throws IOException {
    List<String> ids = new ArrayList<>();
    int total = most;
    while (ids.size() < Math.min(most, total)) {
      String page = "{\"offset\":%d,\"limit\":%d}".formatted(ids.size(), MOST_PER_PAGE);
      JsonNode answer = Json.read(Driver.ask(port, query(page, Instant.now())).body());
      total = answer.path("total_count").asInt();
      answer.path("data").valueStream().forEach(r -> ids.add(r.path("resource_id").asString()));
    }
    return ids;
  }
}

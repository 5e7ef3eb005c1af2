// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.Response;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A world in which acme has used servers by the hour for as long as costs are kept. */
public final class UsedWorld {

  /** Days in which the servers are used; not more than the 18 months of costs. */
  public static final int DAYS = 540;

  private static final int HOURS_OF_DAY = 24;
  private static final String COSTS = "/v4/costs/cost-analysed-bills/query";
  private static final String BREAKDOWN = "/v2/costs/cost-analysed-bills/monthly-breakdown";
  private static final int KEPT = 18;

  private final int port;
  private final Account acme;
  private final LocalDate today;

  private UsedWorld(int port, Account acme, LocalDate today) {
    this.port = port;
    this.acme = acme;
    this.today = today;
  }

  /**
   * The time of a request.
   *
   * @param seconds from the request to the last byte of the response
   * @param rows number of matching rows, on all pages
   * @param bytes length of the response
   */
  public record Answered(double seconds, int rows, int bytes) {}

  /** Creates a world with a number of records of use. */
  public static UsedWorld of(int port, int records) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.CreatedWorld world = control.createWorld("empty");
    control.topUp(world.id(), "99999999999.00");
    control.settings(world.id(), Json.object().put("bills", "at_once"));
    for (int used = 0; used < records; used += DAYS * HOURS_OF_DAY) {
      control.begin(world.id(), server());
    }
    control.advance(world.id(), "P" + DAYS + "D");
    LocalDate today = LocalDate.now(ZoneOffset.ofHours(8)).plusDays(DAYS);
    return new UsedWorld(port, world.acme(), today);
  }

  static ObjectNode server() {
    return Json.object()
        .put("account", "acme")
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "ac3.large.2.linux")
        .put("region_code", "cn-north-4");
  }

  /**
   * Asks for the costs of 18 months.
   *
   * @param type cost_type
   * @param daily whether they are added up by day
   * @param dimension what they are grouped by
   */
  public Answered costs(String type, boolean daily, String dimension) throws IOException {
    YearMonth month = YearMonth.from(today);
    YearMonth first = month.minusMonths(KEPT - 1);
    ObjectNode query = Json.object().put("cost_type", type).put("amount_type", "PAYMENT_AMOUNT");
    query
        .putObject("time_condition")
        .put("time_measure_id", daily ? 1 : 2)
        .put("begin_time", daily ? first.atDay(1).toString() : first.toString())
        .put("end_time", daily ? today.toString() : month.toString());
    query.putArray("groupby").addObject().put("type", "dimension").put("key", dimension);
    return timed(acme.post("costs", COSTS, Instant.now(), Json.text(query.put("limit", 100))));
  }

  /** Asks for a page of the breakdown of the last full month. */
  public Answered breakdown(int offset) throws IOException {
    String month = YearMonth.from(today).minusMonths(1).toString();
    String query = "?shared_month=%s&limit=100&offset=%d".formatted(month, offset);
    return timed(acme.get("breakdown", BREAKDOWN + query, Instant.now(), "en_US"));
  }

  private Answered timed(Request request) throws IOException {
    long start = System.nanoTime();
    Response response = Driver.send(port, request);
    double seconds = (System.nanoTime() - start) / 1e9;
    JsonNode body = Json.read(response.body());
    return new Answered(seconds, body.path("total_count").asInt(), response.body().length);
  }
}

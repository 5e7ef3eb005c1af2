// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.http.RequestSource;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A world with a month of bills: servers that are billed by the hour, and orders. */
public final class BillWorld {

  private static final String RECORDS = "/v2/bills/customer-bills/res-fee-records?cycle=2025-06";
  private static final String BEGIN = "2025-05-31T16:00:00Z";
  private static final int HOURS = 720;
  private static final int UNITS_OF_ORDER = 10;
  private static final int CONNECTIONS = 8;
  private static final int POOL = 2_000;

  /** Less than the 15 minutes for which a signature is valid. */
  private static final int SECONDS = 600;

  private final Account acme;

  /** Number of records. */
  public final int records;

  private BillWorld(Account acme, int records) {
    this.acme = acme;
    this.records = records;
  }

  /**
   * Creates a world whose June has about a number of records: seven tenths are hours of servers,
   * the others are servers that were bought, ten in each order.
   */
  public static BillWorld of(int port, int records) throws IOException {
    ControlApi control = new ControlApi(port);
    ControlApi.CreatedWorld world = control.createWorld("empty", BEGIN);
    control.topUp(world.id(), "99999999999.00");
    int servers = Math.max(1, records * 7 / 10 / HOURS);
    repeat(port, "/worlds/" + world.id() + "/pay-per-use", server(), servers);
    int bought = Math.max(0, records - servers * HOURS);
    ObjectNode order = NewOrder.servers(UNITS_OF_ORDER);
    repeat(port, "/worlds/" + world.id() + "/orders", order, bought / UNITS_OF_ORDER);
    control.advance(world.id(), "P32D");
    BillWorld bills = new BillWorld(world.acme(), bought);
    JsonNode first = Json.read(Driver.send(port, bills.page(0, 1, Instant.now())).body());
    return new BillWorld(world.acme(), first.path("total_count").asInt());
  }

  private static ObjectNode server() {
    return Json.object()
        .put("account", "acme")
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "ac3.large.2.linux")
        .put("region_code", "cn-north-4");
  }

  private static void repeat(int port, String path, ObjectNode body, int times) {
    Map<String, String> headers =
        Map.of("Host", "127.0.0.1:" + port, "Content-Type", "application/json");
    byte[] bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
    Request request =
        RequestEncoder.encode("control API", "POST /_sandbox" + path, headers, bytes, 201);
    new Driver(port, CONNECTIONS)
        .sendAll(RequestSource.once(Collections.nCopies(times, request)), response -> {});
  }

  /**
   * Returns requests for pages of 100 records by usage type.
   *
   * @param offset number of records before the page
   */
  public List<Request> pages(int offset) {
    Instant now = Instant.now();
    return IntStream.range(0, POOL)
        .mapToObj(i -> page(offset, 100, now.minusSeconds(i % SECONDS)))
        .toList();
  }

  private Request page(int offset, int limit, Instant at) {
    String query = "%s&offset=%d&limit=%d".formatted(RECORDS, offset, limit);
    return acme.get("records of bills", query, at, "en_US");
  }
}

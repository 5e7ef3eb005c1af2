// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A hosted world with many hours of servers that are billed by use, in one month. */
final class HourlyWorld implements Lists.Populated {

  private static final int DAYS = 30;
  private static final int HOURS = DAYS * 24;

  final HostedWorld hosted;
  final List<String> servers = new ArrayList<>();
  private final BenchServer server;
  private final OpenWorld world;
  private final Instant wall;

  /** Creates a world whose clock begins at {@code wall}, which is the beginning of a month. */
  HourlyWorld(BenchServer server, int records, Instant wall) {
    this.server = server;
    this.wall = wall;
    world = new OpenWorld(server, wall);
    hosted = world.hosted;
    control("PUT", "/settings", Json.object().put("bills", "at_once"));
    control("POST", "/accounts/acme/top-ups", Json.object().put("amount", "90000000.00"));
    for (int used = 0; used < records; used += HOURS) {
      servers.add(control("POST", "/pay-per-use", begun()).path("resource_id").asString());
    }
    control("POST", "/clock/advance", Json.object().put("by", Duration.ofDays(DAYS).toString()));
  }

  @Override
  public AccountAccess.Login login() {
    return world.login();
  }

  private static ObjectNode begun() {
    return Json.object()
        .put("account", "acme")
        .put("service_type_code", "hws.service.type.ec2")
        .put("resource_type_code", "hws.resource.type.vm")
        .put("resource_spec", "ac3.large.2.linux")
        .put("region_code", "cn-north-4");
  }

  private JsonNode control(String method, String path, ObjectNode body) {
    HttpRequest request =
        SignedCalls.control(method, "/_sandbox/worlds/" + hosted.id() + path, body, wall);
    Reply reply = server.gateway.handle(request);
    if (reply.status() > 201) {
      throw new IllegalStateException(
          path + ": " + new String(reply.body(), StandardCharsets.UTF_8));
    }
    return Json.read(reply.body());
  }
}

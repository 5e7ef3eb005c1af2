// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Random steps with resources that are billed by use; some are refused. */
final class MeteredSteps {

  private final StoryServer server;
  private final Random random;
  private final List<String> ids = new ArrayList<>();

  MeteredSteps(StoryServer server, long seed) {
    this.server = server;
    this.random = new Random(seed);
  }

  /**
   * Begins a resource, reports use of one and ends one now and then. Traffic, which is settled by
   * the hour, ends in the same step, because the story lasts for years.
   */
  void step(Instant wall) {
    boolean disk = random.nextBoolean();
    StoryServer.Answered begun = server.control(wall, "POST", "/pay-per-use", resource(disk));
    if (begun.status() == 201) {
      ids.add(begun.body().path("resource_id").asString());
    }
    ObjectNode usage =
        Json.object()
            .put("account", "acme")
            .put("resource_id", any())
            .put("amount", "%d.5".formatted(random.nextInt(90)));
    server.control(wall, "POST", "/usage", usage);
    if (!disk && begun.status() == 201) {
      end(wall, ids.get(ids.size() - 1));
    } else if (random.nextInt(3) == 0) {
      end(wall, any());
    }
  }

  private void end(Instant wall, String resource) {
    server.control(wall, "DELETE", "/pay-per-use/" + resource, null);
  }

  private String any() {
    return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
  }

  /** A disk, or traffic with or without a pattern. */
  private ObjectNode resource(boolean disk) {
    ObjectNode body =
        Json.object()
            .put("account", "acme")
            .put("service_type_code", "hws.service.type." + (disk ? "ebs" : "cdn"))
            .put("resource_type_code", "hws.resource.type." + (disk ? "volume" : "cdn"))
            .put("resource_spec", disk ? "SAS" : "cdn")
            .put("region_code", "cn-north-4")
            .put("resource_size", 1 + random.nextInt(500));
    if (!disk && random.nextBoolean()) {
      body.putObject("usage")
          .put("pattern", random.nextBoolean() ? "daily" : "spiky")
          .put("seed", random.nextInt(9));
    }
    return body;
  }
}

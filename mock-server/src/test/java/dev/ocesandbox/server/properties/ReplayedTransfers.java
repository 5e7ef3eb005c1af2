// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** What happens to acme as an enterprise in a story: money moves, and acme-dev joins and leaves. */
final class ReplayedTransfers {

  private static final String MEMBER = "/accounts/acme-dev/enterprise";
  private static final List<String> MEMBERS =
      List.of("0000000000000000000000000000000b", "0000000000000000000000000000000c");
  private static final int STEPS_BETWEEN = 10;

  private final StoryServer server;
  private final Random random;

  ReplayedTransfers(StoryServer server, long seed) {
    this.server = server;
    this.random = new Random(seed + 7);
  }

  /** Does something now and then. */
  void step(Instant wall) {
    switch (random.nextInt(STEPS_BETWEEN * 8)) {
      case 0, 1, 2 -> transfer(wall, "transfer-amount");
      case 3, 4 -> transfer(wall, "retrieve-amount");
      case 5 ->
          server.control(
              wall,
              "POST",
              "/accounts/acme/units",
              Json.object().put("name", "U" + random.nextInt(9)));
      case 6 ->
          server.control(
              wall,
              "PUT",
              MEMBER,
              Json.object()
                  .put("over_invoiced", StoryBodies.amount(random, 90))
                  .put("frozen", random.nextInt(5) == 0));
      case 7 ->
          server.control(
              wall,
              "PUT",
              MEMBER,
              Json.object().put("master", random.nextInt(4) == 0 ? null : "acme"));
      default -> {}
    }
  }

  private void transfer(Instant wall, String path) {
    ObjectNode body =
        Json.object()
            .put("customer_id", MEMBERS.get(random.nextInt(MEMBERS.size())))
            .put("amount", StoryBodies.amount(random, 300))
            .put("trans_id", random.nextBoolean() ? "" : "T" + random.nextInt(50));
    server.api(
        wall,
        "POST",
        "/v2/enterprises/multi-accounts/" + path,
        Map.of("X-Auth-Token", "sandbox-token-acme"),
        body);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Random requests of acme for codes and accounts. */
final class NewAccountSteps {

  private static final String ROOT = "/v2/enterprises/multi-accounts/";
  private static final Map<String, String> ACME = Map.of("X-Auth-Token", "sandbox-token-acme");

  private final StoryServer server;
  private final Random random;

  NewAccountSteps(StoryServer server, Random random) {
    this.server = server;
    this.random = random;
  }

  void step(Instant wall) {
    String phone = "1880000000" + random.nextInt(3);
    server.api(
        wall,
        "POST",
        ROOT + "sm-verification-code",
        ACME,
        Json.object().put("mobile_phone", phone).put("timeout", 1 + random.nextInt(100)));
    if (random.nextInt(3) == 0) {
      server.control(
          wall,
          "PUT",
          "/settings",
          Json.object().put("account_opening", random.nextBoolean() ? "at_once" : "documented"));
    }
    create(wall, phone);
  }

  private void create(Instant wall, String phone) {
    String code =
        server.control(wall, "GET", "/sms", null).body().at("/messages/0/code").asString("000000");
    ObjectNode request =
        Json.object()
            .put(
                "party_id",
                server
                    .api(wall, "GET", ROOT + "enterprise-organizations", ACME, Json.object())
                    .body()
                    .path("root_id")
                    .asString("1"))
            .put("financial_custody", random.nextInt(2));
    request
        .putObject("new_sub_customer")
        .put("customer_name", "team-" + random.nextInt(60))
        .put("password", "Ab3dEf7h9")
        .put("use_pri_mobile_phone", random.nextBoolean() ? "Y" : "N")
        .put("mobile_phone", phone)
        .put("verification_code", code);
    server.api(wall, "POST", ROOT + "sub-customers", ACME, request);
  }
}

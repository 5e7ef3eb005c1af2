// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.support.Json;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a world lists as its interactions can be verified in other worlds. */
class RecordedPactTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    sandbox.control().put("settings", "{\"log_bodies\": \"whole\"}");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private int send(Account caller, String method, String path, String query, String body) {
    ProviderRequest bare =
        new ProviderRequest(method, path, query, new TreeMap<>(), body.getBytes(UTF_8));
    Transport transport = new Transport(sandbox.endpoint(), Duration.ofSeconds(30));
    ProviderRequest typed = body.isEmpty() ? bare : bare.with("Content-Type", "application/json");
    return transport
        .send(new Credentials(new Caller(caller, null)).on(typed, transport.host(), 200))
        .status();
  }

  private Pact recorded() {
    List<Object> interactions = new ArrayList<>();
    List<?> recorded = (List<?>) sandbox.control().get("interactions").at("/interactions");
    for (Object each : recorded) {
      Map<?, ?> interaction = (Map<?, ?>) each;
      Map<String, Object> v4 = new LinkedHashMap<>();
      v4.put("type", "Synchronous/HTTP");
      v4.put("description", interaction.get("description"));
      v4.put("providerStates", interaction.get("states"));
      v4.put("request", part((Map<?, ?>) interaction.get("request")));
      v4.put("response", part((Map<?, ?>) interaction.get("response")));
      interactions.add(v4);
    }
    String[] texts =
        interactions.stream().map(each -> Json.toJson(each).serialise()).toArray(String[]::new);
    return PactJson.pact("4.0", texts);
  }

  private static Map<String, Object> part(Map<?, ?> recorded) {
    Map<String, Object> part = new LinkedHashMap<>();
    recorded.forEach((name, value) -> part.put(name.toString(), value));
    part.put("matchingRules", part.remove("matching_rules"));
    @Nullable Object body = part.remove("body");
    if (body != null) {
      part.put(
          "body", Map.of("content", body, "contentType", "application/json", "encoded", false));
    }
    return part;
  }

  @Test
  void each_recorded_interaction_is_right_in_a_world_of_its_own() {
    Account acme = sandbox.account("acme");
    Account solo = sandbox.account("solo");
    String order =
        sandbox.given().account("acme").order(Product.server().months(1).price("80.00")).unpaid();
    send(acme, "GET", "/v2/orders/customer-orders/details/" + order, "", "");
    send(
        acme,
        "POST",
        "/v3/orders/customer-orders/pay",
        "",
        "{\"order_id\": \"%s\", \"use_coupon\": \"NO\", \"use_discount\": \"NO\"}"
            .formatted(order));
    sandbox.clock().advance(Duration.ofDays(3));
    send(solo, "GET", PactJson.BALANCES, "", "");
    send(acme, "GET", "/v2/orders/customer-orders", "limit=3&offset=0", "");

    List<InteractionResult> results = PactVerification.of(recorded()).run(result -> {});

    assertThat(results).hasSize(4).allSatisfy(each -> assertThat(each.problems()).isEmpty());
  }
}

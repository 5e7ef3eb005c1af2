// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers of another site, and the code with which this site refuses them. */
class SiteControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String GLOBEX = WORLD + "/accounts/globex";
  private static final String OLDER = "{\"wrong_site_code\": \"CBC.0150\"}";

  private final ControlFixture sandbox = ControlFixture.start();

  @Test
  void a_customer_of_another_site_gets_the_newer_code_unless_told_otherwise() {
    assertThat(sandbox.get(GLOBEX).at("/wrong_site_code")).isEqualTo("CBC.0156");
    assertRefused(balances("sandbox-token-globex"), "CBC.0156");
  }

  /** Recorded: github.com/yunionio/cloudpods/issues/20945. */
  @Test
  void an_account_can_get_the_older_code() {
    Answered changed = sandbox.put(GLOBEX + "/site", OLDER);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text())
        .isEqualTo("{\"site\":\"international\",\"wrong_site_code\":\"CBC.0150\"}");
    assertThat(sandbox.get(GLOBEX).at("/wrong_site_code")).isEqualTo("CBC.0150");
    Answered refused = balances("sandbox-token-globex");
    assertRefused(refused, "CBC.0150");
    Answered explained = sandbox.get("/_sandbox/explain/" + refused.requestId());
    assertThat(explained.at("/rule/id")).isEqualTo("gateway.site.china-only");
    assertThat(explained.at("/rule/code")).isEqualTo("CBC.0150");
  }

  @Test
  void an_account_can_move_to_another_site_and_back() {
    assertThat(balances("sandbox-token-solo").status()).isEqualTo(200);

    sandbox.put(WORLD + "/accounts/solo/site", "{\"site\": \"international\"}");
    assertRefused(balances("sandbox-token-solo"), "CBC.0156");

    sandbox.put(WORLD + "/accounts/solo/site", "{\"site\": \"china\"}");
    assertThat(balances("sandbox-token-solo").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"wrong_site_code\": \"CBC.0151\"}', wrong_site_code",
    "'{\"site\": \"mars\"}', site",
    "'{\"site\": \"china\", \"planet\": \"mars\"}', planet"
  })
  void a_site_that_does_not_exist_is_refused(String body, String field) {
    Answered answer = sandbox.put(GLOBEX + "/site", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
    assertRefused(balances("sandbox-token-globex"), "CBC.0156");
  }

  @Test
  void an_empty_body_and_an_unknown_account_are_refused() {
    assertThat(sandbox.put(GLOBEX + "/site", "{}").status()).isEqualTo(400);
    assertThat(sandbox.put(WORLD + "/accounts/nobody/site", OLDER).status()).isEqualTo(404);
  }

  @Test
  void an_exported_world_keeps_the_code_of_its_accounts() {
    sandbox.put(GLOBEX + "/site", OLDER);
    sandbox.put(WORLD + "/settings", "{\"signature_error\": \"long\"}");

    Answered imported =
        sandbox.post("/_sandbox/worlds/import", sandbox.get(WORLD + "/export").text());

    JsonNode globex = account(imported.json(), "globex");
    assertThat(globex.path("wrong_site_code").asString()).isEqualTo("CBC.0150");
    assertRefused(balances(globex.path("token").asString()), "CBC.0150");
    String settings = "/_sandbox/worlds/" + imported.at("/id") + "/settings";
    assertThat(sandbox.get(settings).at("/signature_error")).isEqualTo("long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CBC.0150", "CBC.0156"})
  void a_scenario_can_say_the_code(String code) {
    ObjectNode file = Json.object().put("format", 2).put("name", "abroad");
    file.putArray("accounts")
        .addObject()
        .put("name", "abroad")
        .put("customer_id", "6f1b2c3d4e5f60718293a4b5c6d7e8f9")
        .put("kind", "personal")
        .put("site", "international")
        .put("wrong_site_code", code);

    Answered imported = sandbox.post("/_sandbox/worlds/import", Json.text(file));

    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
    assertRefused(balances(imported.at("/accounts/0/token")), code);
  }

  private Answered balances(String token) {
    return sandbox.send(
        "GET",
        "/v2/accounts/customer-accounts/balances",
        Map.of("X-Auth-Token", token, "X-Language", "en_US"),
        "");
  }

  private static void assertRefused(Answered answer, String code) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text())
        .isEqualTo(
            "{\"error_code\":\"%s\",\"error_msg\":\"Access denied. The customer does not belong to the website you are now at.\"}"
                .formatted(code));
  }

  private static JsonNode account(JsonNode world, String name) {
    return world
        .path("accounts")
        .valueStream()
        .filter(account -> account.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

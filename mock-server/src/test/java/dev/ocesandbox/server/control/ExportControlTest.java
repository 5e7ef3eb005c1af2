// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportControlTest {

  private static final String WORLDS = "/_sandbox/worlds";
  private static final String IMPORT = WORLDS + "/import";
  private static final String ORDERS = "/v2/orders/customer-orders";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private String export(String worldId) {
    Answered export = sandbox.get(WORLDS + "/" + worldId + "/export");
    assertThat(export.status()).isEqualTo(200);
    assertThat(export.headers().get("Content-Type")).startsWith("application/json");
    return export.text();
  }

  @Test
  void an_exported_world_can_be_read_back_under_another_id() {
    sandbox.post(WORLDS + "/default/accounts/acme/top-ups", "{\"amount\": 100}");
    String order =
        sandbox
            .post(WORLDS + "/default/orders", StaffOrders.order("80.00", "true"))
            .at("/order_id");

    Answered world = sandbox.post(IMPORT, export("default"));

    assertThat(world.status()).as(world.text()).isEqualTo(201);
    assertThat(world.at("/id")).isNotEqualTo("default");
    assertThat(world.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(world.at("/mode")).isEqualTo("frozen");
    String token = world.json().path("accounts").findValue("token").asString();
    Answered orders = sandbox.send("GET", ORDERS, Map.of("X-Auth-Token", token), "");
    assertThat(sandbox.get(WORLDS + "/" + world.at("/id") + "/ledger").at("/balanced"))
        .isEqualTo("true");
    assertThat(orders.status()).isEqualTo(200);
    assertThat(export(world.at("/id"))).isEqualTo(export("default"));
    assertThat(export(world.at("/id"))).contains(order);
  }

  @Test
  void an_export_holds_no_secrets() {
    assertThat(export("default")).doesNotContain("sandbox-token", "secret-key", "sandbox-password");
  }

  @Test
  void a_scenario_that_is_told_can_be_imported() {
    Answered world =
        sandbox.post(
            IMPORT,
            """
            {"format": 1, "name": "shop",
             "accounts": [{"name": "corner", "customer_id": "0123456789abcdef0123456789abcdef",
                           "kind": "personal"}],
             "arrange": {"corner": {"top_ups": [{"at": "start-P3D", "amount": "12.00"}]}}}
            """);

    assertThat(world.status()).as(world.text()).isEqualTo(201);
    assertThat(world.at("/scenario")).isEqualTo("shop");
    assertThat(world.at("/accounts/0/name")).isEqualTo("corner");
    assertThat(world.at("/accounts/0/balance")).isEqualTo("12.00");
  }

  private static final String TOLD =
      """
      {"format": 1, "name": "shop",
       "accounts": [{"name": "corner", "customer_id": "0123456789abcdef0123456789abcdef",
                     "kind": "personal"}]}
      """;

  @Test
  void an_imported_scenario_begins_with_the_seed_and_at_the_time_that_are_asked_for() {
    Answered world =
        sandbox.post(IMPORT + "?seed=9223372036854775807&clock=2027-02-03T04:05:06Z", TOLD);
    Answered frozen = sandbox.post(IMPORT + "?clock=frozen", TOLD);

    assertThat(world.status()).as(world.text()).isEqualTo(201);
    assertThat(world.at("/seed")).isEqualTo("9223372036854775807");
    assertThat(world.at("/now")).isEqualTo("2027-02-03T04:05:06Z");
    assertThat(world.at("/mode")).isEqualTo("frozen");
    assertThat(frozen.at("/mode")).isEqualTo("frozen");
    assertThat(frozen.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
  }

  @Test
  void a_time_that_does_not_exist_or_is_before_that_of_a_saved_world_is_refused() {
    Answered never = sandbox.post(IMPORT + "?clock=2027-02-30T00:00:00Z", TOLD);
    Answered early = sandbox.post(IMPORT + "?clock=2026-01-15T08:29:59Z", export("default"));

    assertThat(never.rule()).isEqualTo("control.body-valid");
    assertThat(never.at("/field")).isEqualTo("clock");
    assertThat(early.rule()).isEqualTo("control.import-valid");
    assertThat(early.at("/field")).isEqualTo("state.clock.now");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, ''",
    "'[]', 1, ''",
    "'{\"format\": 3}', 1, format",
    "'{\"format\": 1, \"name\": \"a\"', 1, name",
    "'{\"format\": 1,\n \"name\": \"a\",\n \"accounts\": []}', 3, accounts"
  })
  void a_file_that_is_no_scenario_is_refused_by_line_and_path(String file, int line, String path) {
    Answered refused = sandbox.post(IMPORT, file);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.rule()).isEqualTo("control.import-valid");
    assertThat(refused.json().at("/complaints/0/line").asInt()).isEqualTo(line);
    assertThat(refused.at("/complaints/0/path")).isEqualTo(path);
    assertThat(refused.at("/detail")).startsWith("line " + line);
    assertThat(sandbox.get(WORLDS).at("/total_count")).isEqualTo("1");
  }

  @Test
  void every_complaint_is_listed() {
    Answered refused =
        sandbox.post(
            IMPORT,
            "{\"format\": 1, \"name\": \"a b\", \"colour\": \"red\", \"accounts\":"
                + " [{\"name\": \"x\", \"customer_id\": \"7\", \"kind\": \"dragon\"}]}");

    assertThat(
            refused
                .json()
                .path("complaints")
                .valueStream()
                .map(complaint -> complaint.path("path").asString()))
        .containsExactlyInAnyOrder("accounts[0].customer_id", "accounts[0].kind", "colour", "name");
  }

  @Test
  void an_unknown_world_cannot_be_exported() {
    assertThat(sandbox.get(WORLDS + "/w-17/export").rule()).isEqualTo("control.world-exists");
  }
}

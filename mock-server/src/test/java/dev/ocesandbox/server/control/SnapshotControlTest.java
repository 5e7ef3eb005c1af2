// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String SNAPSHOTS = WORLD + "/snapshots";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private String taken(String body) {
    Answered taken = sandbox.post(SNAPSHOTS, body);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    return taken.at("/snapshot_id");
  }

  private Answered restored(String id) {
    Answered restored = sandbox.post(SNAPSHOTS + "/" + id + "/restore", "");
    assertThat(restored.status()).as(restored.text()).isEqualTo(200);
    return restored;
  }

  private void topUp(String amount) {
    sandbox.post(WORLD + "/accounts/acme/top-ups", "{\"amount\": \"" + amount + "\"}");
  }

  private String balance() {
    return sandbox.get(WORLD + "/accounts/acme").at("/balance");
  }

  @Test
  void a_snapshot_has_a_name_and_the_time_of_the_world() {
    Answered taken = sandbox.post(SNAPSHOTS, "{\"name\": \"before payment\"}");

    assertThat(taken.at("/name")).isEqualTo("before payment");
    assertThat(taken.at("/at")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(taken.at("/mode")).isEqualTo("frozen");
    assertThat(sandbox.get(SNAPSHOTS).json().path("snapshots").path(0)).isEqualTo(taken.json());
  }

  @Test
  void snapshots_without_a_name_are_called_by_their_ids_oldest_first() {
    String one = taken("");
    String two = taken("{}");

    Answered list = sandbox.get(SNAPSHOTS);

    assertThat(list.at("/total_count")).isEqualTo("2");
    assertThat(list.at("/snapshots/0/name")).isEqualTo(one);
    assertThat(list.at("/snapshots/1/name")).isEqualTo(two);
  }

  @Test
  void a_restore_brings_back_money_clock_and_settings() {
    topUp("5.00");
    String id = taken("");
    topUp("7.00");
    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P31D\"}");
    sandbox.put(WORLD + "/settings", "{\"flow_control\": \"documented\"}");

    Answered restored = restored(id);

    assertThat(restored.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(restored.at("/mode")).isEqualTo("frozen");
    assertThat(balance()).isEqualTo("5.00");
    assertThat(sandbox.get(WORLD + "/settings").at("/flow_control")).isEqualTo("off");
  }

  @Test
  void a_running_clock_goes_on_from_where_it_was() {
    sandbox.put(WORLD + "/clock", "{\"mode\": \"real\"}");
    String id = taken("");
    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P31D\"}");
    sandbox.wall(ControlFixture.NOW.plusSeconds(100));

    assertThat(restored(id).at("/now")).isEqualTo("2026-01-15T08:30:00Z");
    sandbox.wall(ControlFixture.NOW.plusSeconds(130));
    assertThat(sandbox.get(WORLD).at("/now")).isEqualTo("2026-01-15T08:30:30Z");
  }

  @Test
  void credentials_log_and_snapshots_stay_and_a_restore_can_be_had_again() {
    String id = taken("");
    String request =
        sandbox.api("acme", "/v2/orders/customer-orders").headers().get("X-Request-Id");

    restored(id);
    topUp("5.00");
    restored(id);

    assertThat(balance()).isEqualTo("0.00");
    assertThat(sandbox.get("/_sandbox/explain/" + request).status()).isEqualTo(200);
    assertThat(sandbox.api("acme", "/v2/orders/customer-orders").status()).isEqualTo(200);
    assertThat(sandbox.get(SNAPSHOTS).at("/total_count")).isEqualTo("1");
  }

  @Test
  void snapshots_outlive_a_reset_and_a_fork_has_none() {
    topUp("5.00");
    String id = taken("");
    Answered fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\"}");

    sandbox.post(WORLD + "/reset", "");

    assertThat(balance()).isEqualTo("0.00");
    restored(id);
    assertThat(balance()).isEqualTo("5.00");
    assertThat(sandbox.get("/_sandbox/worlds/" + fork.at("/id") + "/snapshots").at("/total_count"))
        .isEqualTo("0");
  }

  @Test
  void a_fork_can_begin_at_a_snapshot() {
    topUp("5.00");
    String id = taken("");
    topUp("7.00");
    sandbox.post(WORLD + "/clock/advance", "{\"by\": \"P31D\"}");

    Answered fork =
        sandbox.post("/_sandbox/worlds", "{\"from\": \"default\", \"snapshot\": \"" + id + "\"}");

    assertThat(fork.status()).as(fork.text()).isEqualTo(201);
    assertThat(fork.at("/now")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(sandbox.get("/_sandbox/worlds/" + fork.at("/id") + "/accounts/acme").at("/balance"))
        .isEqualTo("5.00");
    assertThat(balance()).isEqualTo("12.00");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"from\": \"default\", \"snapshot\": \"s-9\"}', 404, control.snapshot-exists, ''",
    "'{\"snapshot\": \"s-1\"}', 400, control.scenario-known, snapshot",
    "'{\"from\": \"default\", \"snapshot\": \"s-1\", \"clock\": \"2026-01-15T08:29:59Z\"}', 409, control.clock-forward, ''",
    "'{\"from\": \"default\", \"snapshot\": \"s-1\", \"clock\": \"2126-01-15T08:30:01Z\"}', 400, control.clock-reach, ''"
  })
  void a_fork_from_a_snapshot_that_cannot_be_is_refused(
      String body, int status, String rule, String field) {
    taken("");

    Answered refused = sandbox.post("/_sandbox/worlds", body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.at("/field")).isEqualTo(field);
  }

  @Test
  void a_deleted_snapshot_is_unknown() {
    String id = taken("");

    assertThat(sandbox.delete(SNAPSHOTS + "/" + id).status()).isEqualTo(204);

    assertThat(sandbox.delete(SNAPSHOTS + "/" + id).rule()).isEqualTo("control.snapshot-exists");
    assertThat(sandbox.post(SNAPSHOTS + "/" + id + "/restore", "").rule())
        .isEqualTo("control.snapshot-exists");
    assertThat(taken("")).isNotEqualTo(id);
  }

  @Test
  void a_world_keeps_100_snapshots() {
    for (int i = 0; i < 100; i++) {
      taken("");
    }

    Answered refused = sandbox.post(SNAPSHOTS, "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.snapshot-limit");
  }
}

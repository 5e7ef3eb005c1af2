// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Saved worlds whose runs contradict the resource or each other; now is 2026-01-15T08:30:00Z. */
class SavedRunsTest {

  private final ControlFixture sandbox = ControlFixture.start();
  private final MeteredFixture acme = new MeteredFixture(sandbox);
  private ObjectNode saved;

  /** A server from 08:30 to 11:15, settled until 10:00. */
  @BeforeEach
  void save() {
    acme.post("/accounts/acme/top-ups", "{'amount': '100.00'}");
    String server = acme.add("ec2", "vm", "s6.small.1.linux", "");
    acme.advance("PT165M");
    sandbox.delete(MeteredFixture.WORLD + "/pay-per-use/" + server);
    saved = (ObjectNode) sandbox.get(MeteredFixture.WORLD + "/export").json();
  }

  private List<JsonNode> runs() {
    return saved.at("/state/rooms/metering/runs").valueStream().toList();
  }

  private ObjectNode run(String begin) {
    return (ObjectNode)
        runs().stream()
            .filter(run -> run.at("/first/begin").asString().equals(begin))
            .findFirst()
            .orElseThrow();
  }

  private Answered imported() {
    return sandbox.post("/_sandbox/worlds/import", saved.toString());
  }

  @Test
  void an_unchanged_file_is_imported() {
    assertThat(runs()).hasSize(2);
    assertThat(imported().status()).isEqualTo(201);
  }

  @Test
  void two_runs_at_one_time_are_refused() {
    ((ObjectNode) run("2026-01-15T08:30:00Z").path("first")).put("end", "2026-01-15T09:00:01Z");

    Answered refused = imported();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("has two runs of one usage factor at 2026-01-15T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "begin, 2026-01-15T08:29:59Z, must not be before 2026-01-15T08:30:00Z",
    "begin, 2025-12-01T00:00:00Z, longer than a month"
  })
  void a_run_before_the_resource_began_is_refused(String field, String value, String reason) {
    ((ObjectNode) run("2026-01-15T08:30:00Z").path("first")).put(field, value);

    assertThat(imported().text()).contains(reason);
  }

  @Test
  void a_run_after_the_resource_ended_is_refused() {
    ((ObjectNode) saved.at("/state/rooms/metering/metered/0"))
        .put("ended_at", "2026-01-15T09:30:00Z");

    assertThat(imported().text()).contains("must not be before 2026-01-15T10:00:00Z");
  }

  @Test
  void a_run_of_another_owner_is_refused() {
    String solo = sandbox.world().findAccount("solo").orElseThrow().id();
    run("2026-01-15T08:30:00Z").put("customer_id", solo);

    assertThat(imported().text()).contains("must be the owner of the resource");
  }

  @Test
  void a_run_of_more_periods_than_its_month_has_is_refused() {
    run("2026-01-15T09:00:00Z").put("count", 1000);

    assertThat(imported().text()).contains("must not be in the future");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthControlTest {

  private final ControlFixture sandbox = ControlFixture.start();

  @Test
  void a_running_sandbox_is_live_and_ready() {
    assertThat(sandbox.get("/_sandbox/livez").at("/status")).isEqualTo("up");
    assertThat(sandbox.get("/_sandbox/readyz").at("/status")).isEqualTo("up");
  }

  @Test
  void a_sandbox_that_takes_no_requests_is_live_but_not_ready() {
    sandbox.isReady(false);

    assertThat(sandbox.get("/_sandbox/livez").status()).isEqualTo(200);
    Answered ready = sandbox.get("/_sandbox/readyz");
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.rule()).isEqualTo("control.ready");
    assertThat(ready.at("/title")).isEqualTo("Service Unavailable");
  }

  @Test
  void only_a_probe_that_fails_is_written_down() {
    Answered good = sandbox.get("/_sandbox/readyz");
    sandbox.isReady(false);
    Answered bad = sandbox.get("/_sandbox/readyz");

    assertThat(explained(good).status()).isEqualTo(404);
    assertThat(explained(bad).at("/rule/id")).isEqualTo("control.ready");
  }

  @Test
  void probes_need_no_admin_token_and_everything_else_does() {
    ControlFixture guarded = ControlFixture.startWithAdminToken("opensesame");

    assertThat(guarded.get("/_sandbox/livez").status()).isEqualTo(200);
    assertThat(guarded.get("/_sandbox/readyz").status()).isEqualTo(200);
    Answered refused = guarded.get("/_sandbox/worlds/default/clock");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.rule()).isEqualTo("control.admin-token");
    Map<String, String> token = Map.of("Authorization", "Bearer opensesame");
    assertThat(guarded.send("GET", "/_sandbox/worlds/default/clock", token, "").status())
        .isEqualTo(200);
  }

  @Test
  void other_hosts_and_origins_are_refused() {
    Answered host =
        sandbox.send("GET", "/_sandbox/worlds/default/clock", Map.of("Host", "evil.example"), "");
    Answered origin =
        sandbox.send(
            "GET", "/_sandbox/worlds/default/clock", Map.of("Origin", "http://evil.example"), "");

    assertThat(host.rule()).isEqualTo("control.host-allowed");
    assertThat(origin.rule()).isEqualTo("control.origin-allowed");
    assertThat(origin.status()).isEqualTo(403);
  }

  @Test
  void an_unknown_control_path_is_a_problem_that_names_it() {
    Answered answer = sandbox.post("/_sandbox/wrlds", "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(answer.rule()).isEqualTo("control.path-known");
    assertThat(answer.at("/detail")).contains("POST /_sandbox/wrlds");
  }

  @Test
  void an_unknown_world_and_an_unknown_parameter_are_refused() {
    Answered world = sandbox.get("/_sandbox/worlds/w-17/clock");
    Answered parameter = sandbox.get("/_sandbox/worlds/default/requests?opertion=PayOrders");

    assertThat(world.status()).isEqualTo(404);
    assertThat(world.at("/detail")).isEqualTo("No world w-17; known: default");
    assertThat(parameter.status()).isEqualTo(400);
    assertThat(parameter.at("/field")).isEqualTo("opertion");
  }

  private Answered explained(Answered answer) {
    return sandbox.get("/_sandbox/explain/" + answer.requestId());
  }
}

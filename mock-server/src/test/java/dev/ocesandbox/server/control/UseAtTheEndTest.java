// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Use that is reported at the second in which its resource ends; now is 2026-01-15T08:30:00Z. */
class UseAtTheEndTest {

  private final ControlFixture sandbox = ControlFixture.start();
  private final MeteredFixture acme = new MeteredFixture(sandbox);

  /** The hour has no second in which the resource was there. */
  @Test
  void a_world_with_such_use_can_be_exported_and_imported() {
    String balancer = acme.add("elb", "elbv3", "elbv3.professional", "");
    acme.reported(balancer, "'amount': '7.5', 'usage_type': 'l4_lcu_duration'");
    sandbox.delete(MeteredFixture.WORLD + "/pay-per-use/" + balancer);
    acme.advance("PT3H");

    assertThat(acme.runs(balancer))
        .extracting(run -> run.first().begin())
        .containsExactly(Instant.parse("2026-01-15T08:00:00Z"));
    ObjectNode saved = (ObjectNode) sandbox.get(MeteredFixture.WORLD + "/export").json();
    assertThat(imported(saved).status()).isEqualTo(201);

    ((ObjectNode) saved.at("/state/rooms/metering/runs/0/first"))
        .put("begin", "2026-01-15T07:00:00Z")
        .put("end", "2026-01-15T08:00:00Z");
    assertThat(imported(saved).text())
        .as("of another hour")
        .contains("first.begin: must not be before 2026-01-15T08:30:00Z");
  }

  private Answered imported(ObjectNode saved) {
    return sandbox.post("/_sandbox/worlds/import", saved.toString());
  }
}

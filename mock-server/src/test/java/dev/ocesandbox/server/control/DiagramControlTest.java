// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The state diagrams as JSON. */
class DiagramControlTest {

  private final ControlFixture sandbox = ControlFixture.start();

  @Test
  void every_diagram_is_shown_with_states_and_edges() {
    Answered answer = sandbox.get("/_sandbox/diagrams");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .extracting(diagram -> diagram.path("name").asString())
        .containsExactly(
            "orders",
            "resources",
            "packages",
            "coupons",
            "accounts",
            "associations",
            "tickets",
            "authorizations");
    JsonNode resources = answer.json().path(1);
    assertThat(resources.path("states"))
        .extracting(state -> state.path("code").asInt())
        .containsExactly(2, 3, 4, 5);
    assertThat(resources.path("edges"))
        .extracting(edge -> edge.path("from").asInt() + ">" + edge.path("to").asInt())
        .containsExactlyInAnyOrder("2>5", "2>4", "2>3", "5>2", "5>4", "5>3", "4>2", "4>3");
    assertThat(resources.path("edges"))
        .allSatisfy(edge -> assertThat(edge.path("cause").asString()).isNotEmpty());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How many provider states a server can be given. */
class AddedStatesTest {

  private static final String PATH = "/_sandbox/provider-states";

  private final ControlFixture sandbox = ControlFixture.start();

  private static String states(int from, int to) {
    ObjectNode body = Json.object();
    ArrayNode states = body.putArray("states");
    for (int i = from; i < to; i++) {
      ObjectNode state = states.addObject().put("pattern", "limit number " + i);
      state.putArray("do").addObject().put("operation", "ClearFaults");
    }
    return Json.text(body);
  }

  @Test
  void the_number_of_added_states_is_limited() {
    assertThat(sandbox.post(PATH, states(0, 200)).status()).isEqualTo(200);

    Answered more = sandbox.post(PATH, states(200, 201));

    assertThat(more.status()).isEqualTo(409);
    assertThat(sandbox.get("/_sandbox/explain/" + more.requestId()).at("/rule/id"))
        .isEqualTo("control.state-limit");
  }

  @Test
  void a_state_with_the_same_sentence_is_replaced() {
    sandbox.post(PATH, states(0, 200));

    Answered again = sandbox.post(PATH, states(0, 200));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/added")).isEqualTo("200");
    assertThat(again.at("/total_count")).isEqualTo(sandbox.get(PATH).at("/total_count"));
  }

  @Test
  void other_servers_do_not_have_them() {
    sandbox.post(PATH, states(0, 1));

    assertThat(ControlFixture.start().get(PATH).text()).doesNotContain("limit number 0");
  }
}

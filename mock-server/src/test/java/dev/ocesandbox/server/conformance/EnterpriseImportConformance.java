// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Saved worlds whose members of enterprises have been changed by hand. */
class EnterpriseImportConformance {

  private final TestWorld world = TestWorld.create(Target.request("default"));
  private final ObjectNode saved = (ObjectNode) world.control("GET", "/export");

  private ArrayNode list(String field) {
    String dev = world.customerId("acme-dev");
    return saved
        .at("/state/rooms/enterprise/standings")
        .valueStream()
        .filter(one -> one.path("customer_id").asString().equals(dev))
        .map(one -> (ArrayNode) one.path(field))
        .findFirst()
        .orElseThrow();
  }

  private void refused(String reason) {
    TestServer.Answer answer = TestServer.control("POST", "/worlds/import", saved);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().path("complaints").findValuesAsString("reason"))
        .anySatisfy(said -> assertThat(said).contains(reason));
  }

  @Test
  void a_permission_is_granted_once() {
    list("permissions").add("READ_FINANCE_INFO");

    refused("must not name one thing twice");
  }

  @Test
  void an_unknown_permission_is_refused() {
    list("permissions").add("READ_EVERYTHING");

    refused("has an unknown permission");
  }

  @Test
  void an_obstacle_is_set_once() {
    list("obstacles").add("CBC.99007461").add("CBC.99007461");

    refused("must not name one thing twice");
  }

  @Test
  void there_are_at_most_twenty_obstacles() {
    IntStream.range(0, 21).forEach(i -> list("obstacles").add("CBC.99007461"));

    refused("must have at most 20 items");
  }
}

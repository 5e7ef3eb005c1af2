// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's side knows of a resource, set by the control API. */
class ResourceControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";

  private final ControlFixture sandbox = ControlFixture.start();
  private String path = "";

  @BeforeEach
  void buy() {
    sandbox.post(WORLD + "/accounts/acme/top-ups", "{\"amount\": \"100.00\"}");
    sandbox.post(
        WORLD + "/orders",
        """
        {"account": "acme", "auto_pay": true, "lines": [{
          "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
          "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
          "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"}]}
        """);
    Answered list =
        sandbox.send(
            "POST",
            "/v2/orders/suscriptions/resources/query",
            java.util.Map.of("X-Auth-Token", "sandbox-token-acme"),
            "{}");
    path = WORLD + "/resources/" + list.at("/data/0/resource_id");
  }

  @Test
  void marks_and_policy_are_set_and_what_is_left_out_stays() {
    assertThat(sandbox.put(path, "{\"marks\": [\"violation\", \"trial\"]}").at("/expire_policy"))
        .isEqualTo("0");
    Answered changed = sandbox.put(path, "{\"expire_policy\": 5}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("marks")).isEqualTo(Json.read("[\"trial\",\"violation\"]"));
    assertThat(changed.json().path("expire_policy").asInt()).isEqualTo(5);
    assertThat(changed.json().path("status").asInt()).isEqualTo(2);
    assertThat(sandbox.put(path, "{\"marks\": []}").json().path("marks")).isEmpty();
  }

  @Test
  void a_resource_that_does_not_exist_cannot_be_changed() {
    Answered answer = sandbox.put(WORLD + "/resources/none", "{\"marks\": []}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.rule()).isEqualTo("control.resource-exists");
    assertThat(answer.at("/detail")).startsWith("No resource none in the world default; known: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"marks\": [\"strange\"]}",
        "{\"marks\": [\"trial\", \"trial\"]}",
        "{\"expire_policy\": 3}",
        "{\"expire_policy\": 6}",
        "{\"status\": 3}",
        "[]"
      })
  void a_body_out_of_shape_is_refused(String body) {
    assertThat(sandbox.put(path, body).rule()).isEqualTo("control.body-valid");
  }
}

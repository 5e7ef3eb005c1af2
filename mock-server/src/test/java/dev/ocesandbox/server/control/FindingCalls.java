// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The calls of a client, and what the findings say about them. */
record FindingCalls(ControlFixture sandbox) {

  static final String WORLD = "/_sandbox/worlds/default";
  static final String ORDERS = "/v2/orders/customer-orders";
  static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private static final String RESOURCES = "/v2/orders/suscriptions/resources/query";

  static FindingCalls start() {
    return new FindingCalls(ControlFixture.start());
  }

  JsonNode findings() {
    return sandbox.get(WORLD + "/findings").json();
  }

  List<String> kinds() {
    return findings()
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("kind").asString())
        .toList();
  }

  Answered orders(String query) {
    Answered answered = sandbox.api("acme", ORDERS + query);
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    return answered;
  }

  Answered query(String body) {
    return sandbox.send("POST", RESOURCES, Map.of("X-Auth-Token", "sandbox-token-acme"), body);
  }

  void place(int count) {
    for (int i = 0; i < count; i++) {
      sandbox.post(WORLD + "/orders", StaffOrders.order("80.00", "false"));
    }
  }

  void give(int count) {
    sandbox.post(
        WORLD + "/resources",
        """
        {"account": "acme", "service_type_code": "hws.service.type.ec2",
         "resource_type_code": "hws.resource.type.vm", "resource_spec": "s6.small.1.linux",
         "region_code": "cn-north-4", "period_type": 2, "period_num": 1, "price": "80.00",
         "quantity": %d}
        """
            .formatted(count));
  }
}

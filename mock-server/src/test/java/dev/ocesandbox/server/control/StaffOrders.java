// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Orders that staff place for acme, and the requests for them. */
final class StaffOrders {

  private StaffOrders() {}

  /** Starts a sandbox in which acme has another 100.00 yuan. */
  static ControlFixture funded() {
    ControlFixture sandbox = ControlFixture.start();
    sandbox.post("/_sandbox/worlds/default/accounts/acme/top-ups", "{\"amount\": \"100.00\"}");
    return sandbox;
  }

  static Answered place(ControlFixture sandbox, String body) {
    Answered placed = sandbox.post("/_sandbox/worlds/default/orders", body);
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    return placed;
  }

  static String order(String price, String autoPay) {
    return order(price, "\"auto_pay\": " + autoPay, "ec2");
  }

  static String order(String price, String more, String... services) {
    String lines =
        Arrays.stream(services)
            .map(
                service ->
                    """
                    {"service_type_code": "hws.service.type.%s", "resource_type_code": "vm",
                     "resource_spec": "s6.small.1", "region_code": "cn-north-4", "period_type": 2,
                     "period_num": 1, "quantity": 1, "price": "%s"}"""
                        .formatted(service, price))
            .collect(Collectors.joining(","));
    return "{\"account\": \"acme\", \"lines\": [" + lines + "], " + more + "}";
  }
}

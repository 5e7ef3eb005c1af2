// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Orders of hardware: an hour to pay, then shipping. */
@OnBothTargets
class HardwareOrderConformance {

  private final Shop acme;

  HardwareOrderConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
  }

  private ObjectNode hardware() {
    return acme.purchase(TestWorld.server("80.00")).put("hardware", true);
  }

  @Test
  void an_unpaid_hardware_order_is_cancelled_after_an_hour() {
    String hardware = acme.place(hardware());
    String server = acme.buy("80.00");

    // rule orders.deadline.hardware-one-hour
    acme.world().advance("PT59M59S");
    assertThat(acme.status(hardware)).isEqualTo(6);
    acme.world().advance("PT1S");

    assertThat(acme.status(hardware)).isEqualTo(4);
    assertThat(acme.status(server)).isEqualTo(6);
    assertRefused(acme.pay(hardware), 400, "CBC.99003110", "orders.pay.before-deadline");
  }

  @Test
  void the_hour_begins_when_a_reviewed_order_can_be_paid() {
    String order = acme.place(hardware().put("review", true));
    acme.world().advance("P1D");
    acme.move(order, 6);

    acme.world().advance("PT59M59S");
    assertThat(acme.status(order)).isEqualTo(6);
    acme.world().advance("PT1S");
    assertThat(acme.status(order)).isEqualTo(4);
  }

  @Test
  void paid_hardware_waits_to_be_shipped_and_received() {
    String order = acme.paid(acme.place(hardware()));

    // rule orders.staff.hardware-delivery
    assertThat(acme.status(order)).isEqualTo(3);
    for (int status : new int[] {10, 11, 5}) {
      acme.move(order, status);
      assertThat(acme.status(order)).isEqualTo(status);
    }
    assertThat(acme.balance(1)).isEqualTo("920.00");
  }

  @Test
  void reads_do_not_complete_what_staff_have_moved_on() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "after_reads").put("reads", 2);
    acme.world().control("PUT", "/settings", settings);
    String order = acme.paid(acme.buy("80.00"));
    acme.move(order, 10);

    for (int read = 0; read < 3; read++) {
      assertThat(acme.list("limit=10").status()).isEqualTo(200);
      assertThat(acme.status(order)).isEqualTo(10);
    }
  }

  @Test
  void a_world_that_is_exported_and_read_back_keeps_the_hour() {
    String order = acme.place(hardware());
    TestWorld copy = TestWorld.imported(acme.world().control("GET", "/export"));

    copy.advance("PT1H");

    assertThat(new Shop(copy, "acme").status(order)).isEqualTo(4);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What could not be provisioned is unsubscribed by the system, with nothing kept. */
@OnBothTargets
class FailedProvisioningConformance {

  private final Shop acme;

  FailedProvisioningConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  private void fails(String... resourceTypes) {
    ObjectNode settings = TestServer.json();
    ObjectNode provisioning = settings.putObject("provisioning").put("mode", "immediate");
    List.of(resourceTypes).forEach(provisioning.putArray("fails")::add);
    acme.world().control("PUT", "/settings", settings);
  }

  private List<String> unsubscriptions() {
    return acme.listedIds("order_type=4");
  }

  @Test
  void a_disk_that_fails_is_refunded_and_the_server_is_there() {
    acme.topUp("1000.00");
    fails("hws.resource.type.volume");

    String order =
        acme.paid(acme.place(acme.purchase(TestWorld.server("100.00"), Holdings.disk(40))));

    // rule resources.provision.fails
    assertThat(acme.status(order)).isEqualTo(5);
    JsonNode rows = Unsubscriptions.resources(acme, TestServer.json().put("order_id", order));
    assertThat(rows)
        .extracting(row -> row.path("resource_type_code").asString())
        .containsExactly("hws.resource.type.vm");
    assertThat(unsubscriptions()).hasSize(1);
    JsonNode refund = acme.shown(unsubscriptions().get(0));
    assertThat(refund.path("status").asInt()).isEqualTo(5);
    assertThat(refund.path("source_type").asInt()).isEqualTo(8);
    assertThat(acme.details(unsubscriptions().get(0)).body().at("/order_info/user_name").asString())
        .isEqualTo("运营系统");
    assertThat(refund.path("amount_info").path("commission_amount").asString()).isEqualTo("0.00");
    assertThat(acme.balance(1)).isEqualTo("900.00");
    JsonNode line = acme.details(order).body().at("/order_line_items/1");
    assertThat(line.path("effective_time").asString("")).isEmpty();
  }

  @Test
  void coupons_come_back_with_the_money() {
    acme.topUp("50.00");
    String order = acme.buy("80.00");
    Shop.Choice cash = acme.cash("30.00");
    fails("hws.resource.type.vm");

    acme.paid(order, cash);

    assertThat(acme.balance(1)).isEqualTo("50.00");
    assertThat(
            acme.get("/v2/promotions/benefits/coupons?coupon_id=" + cash.id())
                .body()
                .at("/user_coupons/0/balance")
                .asString())
        .isEqualTo("30.00");
    assertThat(acme.refunds(unsubscriptions().get(0)).body().path("refund_infos"))
        .allSatisfy(row -> assertThat(row.path("base_order_id").asString()).isEqualTo(order));
  }

  @Test
  void once_it_works_again_a_purchase_is_provisioned() {
    acme.topUp("100.00");
    fails("hws.resource.type.vm");
    acme.paid(acme.buy("40.00"));
    fails();

    String order = acme.paid(acme.buy("40.00"));

    assertThat(Unsubscriptions.firstResource(acme, order)).isNotEmpty();
    assertThat(acme.balance(1)).isEqualTo("60.00");
  }
}

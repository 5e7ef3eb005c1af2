// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Automatic renewal: turned on and off, and what time does with it. */
@OnBothTargets
class AutoRenewalConformance {

  private final Renewals acme;
  private final Shop shop;

  AutoRenewalConformance(Target target) {
    acme = Renewals.rich(target);
    shop = acme.shop();
  }

  private static ObjectNode nothing() {
    return TestServer.json();
  }

  private static ObjectNode times(int times) {
    return nothing().put("auto_renew_times", times);
  }

  @Test
  void it_is_on_for_main_and_attached_resources_together() {
    List<String> ids = acme.bought(server(), disk());
    acme.autoOn(ids.get(1), nothing());

    // rules renewals.auto.with-main, renewals.auto.sets-policy
    assertThat(ids).allSatisfy(id -> assertThat(acme.policy(id)).isEqualTo(3));
    // rule renewals.auto-off.attached-alone
    assertThat(acme.autoOff(ids.get(1)).status()).isEqualTo(204);
    assertThat(acme.policy(ids.get(0))).isEqualTo(3);
    assertThat(acme.policy(ids.get(1))).isZero();
    // rules renewals.auto.with-attached, renewals.auto-off.with-attached
    acme.autoOn(ids.get(0), nothing());
    assertThat(ids).allSatisfy(id -> assertThat(acme.policy(id)).isEqualTo(3));
    assertThat(acme.autoOff(ids.get(0)).status()).isEqualTo(204);
    assertThat(ids).allSatisfy(id -> assertThat(acme.policy(id)).isZero());
  }

  @Test
  void it_charges_at_three_seven_days_before_the_end_of_each_term() {
    List<String> ids = acme.bought(server(), disk());
    acme.autoOn(ids.get(0), nothing());
    // Seven days before December 23, at 03:00 in Beijing.
    acme.world().advance("P22DT16H59M59S");
    assertThat(acme.orders()).isEmpty();
    JsonNode events = acme.world().advance("PT1S").path("events");

    // rules renewals.auto.first-attempt, renewals.auto.one-period, renewals.auto.makes-an-order
    assertThat(events.path(0).path("type").asString()).isEqualTo("auto-renewed");
    assertThat(events.path(0).path("at").asString()).isEqualTo("2026-12-15T19:00:00Z");
    assertThat(ids)
        .allSatisfy(id -> assertThat(acme.expires(id)).isEqualTo("2027-01-23T15:59:59Z"));
    JsonNode order = shop.listed(acme.orders().get(0));
    assertThat(order.path("order_type").asInt()).isEqualTo(2);
    assertThat(order.path("status").asInt()).isEqualTo(5);
    // rule renewals.auto.made-by-system
    assertThat(order.path("source_type").asInt()).isEqualTo(8);
    // rule renewals.auto.unlimited-by-default
    assertThat(acme.eventsOf(ids.get(0), "P365D")).hasSize(12).containsOnly("auto-renewed");
  }

  @Test
  void a_failed_attempt_is_made_again_each_day_until_the_resource_is_released() {
    String server = acme.boughtServer();
    acme.autoOn(server, nothing());
    shop.paid(shop.buy(shop.balance(1)));
    assertThat(acme.eventsOf(server, "P24D"))
        .isEqualTo(List.of("auto-renewal-failed", "auto-renewal-failed"));

    // rules renewals.auto.retries-daily, renewals.auto.failed-leaves-no-order
    assertThat(acme.orders()).isEmpty();
    shop.topUp("32.20");
    assertThat(acme.eventsOf(server, "P1D")).containsExactly("auto-renewed");
    // rule renewals.auto.until-released
    List<String> to = acme.eventsOf(server, "P60D");
    assertThat(to).containsSequence("resource-expired", "auto-renewal-failed", "resource-frozen");
    assertThat(to.get(to.size() - 1)).isEqualTo("resource-released");
    assertThat(acme.eventsOf(server, "P10D")).isEmpty();
  }

  @Test
  void an_expired_resource_is_renewed_as_soon_as_there_is_money() {
    String server = acme.boughtServer();
    acme.autoOn(server, nothing());
    shop.paid(shop.buy(shop.balance(1)));
    acme.world().advance("P31D");
    assertThat(acme.status(server)).isEqualTo(5);
    shop.topUp("32.20");
    assertThat(acme.eventsOf(server, "PT20H")).contains("auto-renewed");
    assertThat(acme.status(server)).isEqualTo(2);
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
  }

  @Test
  void an_unpaid_order_is_in_its_way() {
    String server = acme.boughtServer();
    acme.autoOn(server, nothing());
    acme.world().advance("P21D");
    String order = acme.renewed(months(1, server));

    // rule renewals.auto.waits-for-unpaid-order
    assertThat(acme.eventsOf(server, "P2D")).contains("auto-renewal-failed");
    shop.cancel(order);
    assertThat(acme.eventsOf(server, "P1D")).containsExactly("auto-renewed");
  }

  @Test
  void so_many_times_are_used_up() {
    String server = acme.boughtServer();
    acme.autoOn(server, times(2));
    assertThat(acme.eventsOf(server, "P30D")).containsExactly("auto-renewed");
    // rule renewals.auto.counts-down
    assertThat(acme.policy(server)).isEqualTo(3);
    assertThat(acme.eventsOf(server, "P30D")).containsExactly("auto-renewed");
    // rules renewals.auto.ends-after-times, renewals.auto.ends-with-policy-0
    assertThat(acme.policy(server)).isZero();
    assertThat(acme.eventsOf(server, "P60D")).doesNotContain("auto-renewed");
    assertThat(acme.orders()).hasSize(2);
  }

  @Test
  void called_again_it_changes_only_what_is_sent() {
    String server = acme.boughtServer();
    acme.autoOn(server, times(1).put("period_type", "YEAR"));
    acme.autoOn(server, nothing());
    acme.world().advance("P23D");

    // rule renewals.auto.absent-changes-nothing
    assertThat(acme.expires(server)).isEqualTo("2027-12-23T15:59:59Z");
    assertThat(acme.policy(server)).isZero();
    acme.autoOn(server, times(1));
    acme.autoOn(server, times(0).put("period_type", "MONTH"));
    acme.world().advance("P390D");
    assertThat(acme.policy(server)).isEqualTo(3);
  }

  @Test
  void without_a_period_it_is_that_of_the_last_order() {
    String server = acme.boughtServer();
    acme.renewed(Renewals.paying(Renewals.request(3, 1, server)));
    acme.autoOn(server, nothing());
    acme.world().advance("P390D");

    // rule renewals.auto.period-of-last-order
    assertThat(acme.expires(server)).isEqualTo("2028-12-23T15:59:59Z");
  }

  @Test
  void turned_on_when_no_three_o_clock_is_left_it_charges_at_once() {
    String server = acme.boughtServer();
    acme.world().advance("P30DT6H");
    acme.autoOn(server, nothing());

    // rule renewals.auto.late-is-charged-at-once
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.orders()).hasSize(1);
  }

  @Test
  void it_calls_off_an_arranged_switch() {
    String server = acme.boughtServer();
    acme.onDemand("SET_UP", server);
    acme.autoOn(server, nothing());

    // rule renewals.auto.replaces-switch
    assertThat(acme.policy(server)).isEqualTo(3);
    acme.world().advance("P31D");
    assertThat(acme.status(server)).isEqualTo(2);
  }

  @Test
  void the_master_pays_for_a_member_in_custody() {
    Renewals lab = acme.as("acme-lab");
    String order = lab.shop().buy("32.20");
    lab.shop().pay(order);
    shop.paid(order);
    String server =
        lab.listed(nothing().put("order_id", order)).get(0).path("resource_id").asString();
    lab.autoOn(server, nothing());
    String before = shop.balance(1);
    acme.world().advance("P24D");

    // rule renewals.auto.custody-paid-by-master
    assertThat(lab.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(new java.math.BigDecimal(shop.balance(1)))
        .isEqualByComparingTo(
            new java.math.BigDecimal(before).subtract(new java.math.BigDecimal("32.20")));
  }

  @Test
  void a_product_that_is_withdrawn_later_is_not_renewed() {
    String server = acme.boughtServer();
    acme.autoOn(server, nothing());
    acme.mark(server, "withdrawn");

    assertThat(acme.eventsOf(server, "P24D")).contains("auto-renewal-failed");
    assertThat(acme.orders()).isEmpty();
  }

  @Test
  void an_order_in_process_is_neither_failure_nor_success() {
    String server = acme.boughtServer();
    acme.autoOn(server, nothing());
    acme.deliverByHand();
    assertThat(acme.eventsOf(server, "P26D")).containsExactly("auto-renewed");
    shop.move(acme.orders().get(0), 5);
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.eventsOf(server, "P30D")).containsExactly("auto-renewed");
  }

  private void refused(String id, String code, String rule) {
    String before = shop.everything();
    Shop.assertRefused(acme.auto(id, nothing()), 400, code, rule);
    assertThat(shop.everything()).isEqualTo(before);
  }

  @Test
  void it_cannot_be_turned_on_for_what_is_not_there_not_in_use_or_not_renewable() {
    String server = acme.boughtServer();
    refused("nothing", "CBC.99003012", "renewals.auto.resource-exists");
    Shop.assertRefused(
        acme.as("solo").auto(server, nothing()),
        400,
        "CBC.99003012",
        "renewals.auto.foreign-is-unknown");
    acme.mark(server, "solution");
    refused(server, "CBC.0100", "renewals.auto.product-allows");
    acme.mark(server);
    acme.world().advance("P31D");
    refused(server, "CBC.99003602", "renewals.auto.in-use");
    acme.world().advance("P31D");
    refused(server, "CBC.99003012", "renewals.auto.resource-exists");
  }

  @Test
  void it_can_be_turned_off_only_where_it_is_on() {
    String server = acme.boughtServer();
    Shop.assertRefused(acme.autoOff(server), 400, "CBC.99003605", "renewals.auto-off.only-when-on");
    Shop.assertRefused(
        acme.as("solo").autoOff(server), 400, "CBC.99003012", "renewals.auto-off.resource-exists");
    acme.autoOn(server, nothing());
    acme.autoOff(server);

    // rule renewals.auto-off.policy-0
    assertThat(acme.policy(server)).isZero();
    assertThat(acme.eventsOf(server, "P30D")).isEmpty();
  }

  @Test
  void a_body_out_of_range_is_refused() {
    String server = acme.boughtServer();
    for (ObjectNode bad : List.of(times(100), times(-1), nothing().put("period_type", "DAY"))) {
      Shop.assertRefused(acme.auto(server, bad), 400, "CBC.0100", "gateway.check.parameters");
    }
  }
}

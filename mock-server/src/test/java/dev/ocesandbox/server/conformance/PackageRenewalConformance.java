// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.flow;
import static dev.ocesandbox.server.conformance.PackageShop.months;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.PackageShop.traffic;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages are renewed as resources are, by their order_instance_id, and get their quotas anew. */
@OnBothTargets
class PackageRenewalConformance {

  private final PackageShop acme;
  private final Renewals renewals;

  PackageRenewalConformance(Target target) {
    acme = PackageShop.rich(target);
    renewals = acme.renewals();
  }

  @Test
  void a_renewed_package_has_its_quota_again_when_the_next_term_begins() {
    // rules packages.renew.by-order-instance-id, packages.renew.after-the-term,
    // packages.renew.new-quota, packages.items.renewed-shows-current,
    // packages.items.same-id-over-terms, packages.list.expiry-of-last-term
    String order = acme.buy(storage("40GB"));
    String item = acme.itemId(order);
    acme.report(acme.usage("40"));
    assertThat(acme.expires(order)).isEqualTo("2026-12-23T15:59:59Z");

    String renewal = renewals.renewed(paying(Renewals.months(1, acme.id(order))));

    JsonNode shown = acme.shop().shown(renewal);
    assertThat(shown.path("order_type").asInt()).isEqualTo(2);
    assertThat(shown.path("status").asInt()).isEqualTo(5);
    assertThat(acme.expires(order)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.status(order)).isEqualTo(2);
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2026-12-23T15:59:59Z");
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-term-began");

    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.itemId(order)).isEqualTo(item);
    assertThat(acme.item(order).path("start_time").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.covered(acme.usage("41"))).isEqualTo("40 + 1");
    assertThat(acme.events("P31D")).containsExactly("2027-01-23T16:00:00Z package-expired");
  }

  @Test
  void a_package_is_no_row_of_the_resource_list() {
    // rule packages.state.no-resource
    String order = acme.buy(storage("40GB"));
    ObjectNode byId = TestServer.json();
    byId.putArray("resource_ids").add(acme.id(order));

    assertThat(renewals.listed(TestServer.json())).isEmpty();
    assertThat(renewals.listed(TestServer.json().put("order_id", order))).isEmpty();
    assertThat(renewals.listed(byId)).isEmpty();
  }

  @Test
  void an_unpaid_renewal_adds_nothing_and_is_cancelled_when_the_package_expires() {
    // rule packages.state.no-grace
    String order = acme.buy(storage("40GB"));
    String id = acme.id(order);
    acme.advance("P25D");
    String renewal = renewals.renewed(Renewals.months(1, id));
    assertThat(acme.expires(order)).isEqualTo("2026-12-23T15:59:59Z");
    renewals.renewRefused("CBC.99003100", "renewals.renew.no-unpaid-order", Renewals.months(1, id));

    assertThat(acme.events("P6D"))
        .containsExactly(
            "2026-12-23T16:00:00Z package-expired", "2026-12-23T16:00:00Z order-cancelled");

    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.shop().status(renewal)).isEqualTo(4);
    renewals.renewRefused("CBC.99003016", "renewals.renew.closed-is-gone", Renewals.months(1, id));
  }

  @Test
  void a_renewed_resettable_package_has_the_quota_of_each_cycle() {
    String order = acme.buy(months(traffic(), 1));
    renewals.renewed(paying(Renewals.months(2, acme.id(order))));
    acme.report(acme.outbound("50"));

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-term-began");
    assertThat(acme.covered(acme.outbound("60"))).isEqualTo("50 + 10");
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.events("P31D")).containsExactly("2027-01-23T16:00:00Z package-reset");
    assertThat(acme.left(order)).isEqualTo("50");
    assertThat(acme.events("P31D")).containsExactly("2027-02-23T16:00:00Z package-expired");
  }

  @Test
  void by_the_calendar_the_month_of_the_renewal_has_a_quota_before_and_one_after() {
    String order = acme.buy(months(flow(), 1));
    renewals.renewed(paying(Renewals.months(1, acme.id(order))));
    acme.advance("P20D");
    acme.report(acme.flowed("200"));

    acme.advance("P12D");

    assertThat(acme.item(order).path("start_time").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2026-12-31T15:59:59Z");
    assertThat(acme.left(order)).isEqualTo("200");
  }

  @Test
  void what_was_bought_by_the_month_is_renewed_by_the_month() {
    // rule packages.renew.by-month
    String month = acme.id(acme.buy(storage("100GB")));
    renewals.renewRefused("CBC.30010069", "renewals.renew.period-sold", request(3, 1, month));

    String order = acme.buy(storage("100GB").put("period_type", 3).put("period_num", 1));
    renewals.renewed(paying(request(3, 1, acme.id(order))));
    assertThat(acme.expires(order)).isEqualTo("2028-11-23T15:59:59Z");
  }

  @Test
  void a_package_renews_itself_seven_days_before_its_end() {
    // rule packages.renew.automatic
    String order = acme.buy(storage("40GB"));
    renewals.autoOn(acme.id(order), TestServer.json().put("auto_renew_times", 1));

    assertThat(acme.events("P62D"))
        .containsExactly(
            "2026-12-15T19:00:00Z auto-renewed",
            "2026-12-23T16:00:00Z package-term-began",
            "2027-01-23T16:00:00Z package-expired");
    assertThat(renewals.autoOff(acme.id(order)).body().path("error_code").asString())
        .isEqualTo("CBC.99003012");
  }

  @Test
  void without_money_it_is_tried_every_day_until_the_package_ends() {
    Renewals poor = new Renewals(Shop.emptyAcme());
    poor.shop().topUp("1.00");
    PackageShop shop = new PackageShop(poor.shop());
    String id = shop.id(shop.buy(storage("40GB")));
    poor.autoOn(id, TestServer.json());

    List<String> events = poor.eventsOf(id, "P90D");

    assertThat(events.subList(0, 8)).isEqualTo(Collections.nCopies(8, "auto-renewal-failed"));
    assertThat(events.subList(8, events.size())).containsExactly("package-expired");
  }

  @Test
  void automatic_renewal_can_be_called_off() {
    String order = acme.buy(storage("40GB"));
    renewals.autoOn(acme.id(order), TestServer.json());
    assertThat(renewals.autoOff(acme.id(order)).status()).isEqualTo(204);

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-expired");
  }

  @Test
  void a_quote_says_what_the_renewal_costs() {
    String id = acme.id(acme.buy(storage("100GB")));

    JsonNode quote = renewals.quote(Renewals.months(3, id));

    assertThat(quote.at("/renew_inquiry_results/0/resource_id").asString()).isEqualTo(id);
    assertThat(quote.at("/renew_inquiry_results/0/amount").asString()).isEqualTo("27");
    BigDecimal before = acme.shop().cashBalance();
    renewals.renewed(paying(Renewals.months(3, id)));
    assertThat(before.subtract(acme.shop().cashBalance())).isEqualTo("27.00");
  }

  @Test
  void a_package_cannot_be_switched_to_billing_by_use() {
    String id = acme.id(acme.buy(storage("100GB")));

    for (String operation : List.of("SET_UP", "CANCEL")) {
      Shop.assertRefused(
          renewals.onDemand(operation, id),
          400,
          "CBC.99003611",
          "resources.on-demand.not-a-package");
    }
  }

  @Test
  void a_paid_renewal_that_is_completed_late_still_keeps_the_package() {
    String order = acme.buy(storage("40GB"));
    acme.report(acme.usage("40"));
    renewals.deliverByHand();
    String renewal = renewals.renewed(paying(Renewals.months(1, acme.id(order))));

    assertThat(acme.events("P31D")).isEmpty();
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
    acme.shop().move(renewal, 5);

    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.left(order)).isEqualTo("40");
    assertThat(acme.events("P31D")).containsExactly("2027-01-23T16:00:00Z package-expired");
  }

  @Test
  void a_package_that_fails_is_not_there_and_costs_nothing() {
    ObjectNode settings = TestServer.json();
    settings
        .putObject("provisioning")
        .put("mode", "immediate")
        .putArray("fails")
        .add("hws.resource.type.obs");
    acme.shop().world().control("PUT", "/settings", settings);
    String before = acme.shop().balance(1);

    // rule resources.provision.fails
    String order = acme.buy(storage("40GB"));

    assertThat(acme.shop().status(order)).isEqualTo(5);
    assertThat(acme.bought(order).isMissingNode()).isTrue();
    assertThat(acme.shop().balance(1)).isEqualTo(before);
    assertThat(acme.shop().listedIds("order_type=4")).hasSize(1);
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
  }
}

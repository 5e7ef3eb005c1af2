// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.flow;
import static dev.ocesandbox.server.conformance.PackageShop.months;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.PackageShop.traffic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What time does to packages: they begin, their quotas come back, they end. */
@OnBothTargets
class PackageTimeConformance {

  private final PackageShop acme;

  PackageTimeConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  @Test
  void a_package_bought_for_later_begins_then() {
    // rules packages.state.bought-for-later, packages.state.begins
    String order = acme.buyFor("2026-12-01T00:00:00Z", storage("100GB"));

    assertThat(acme.status(order)).isZero();
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
    assertThat(acme.events("P10D")).containsExactly("2026-12-01T00:00:00Z package-began");
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("1 + 0");
  }

  @Test
  void a_package_expires_at_its_end() {
    // rule packages.state.expires
    String order = acme.buy(storage("100GB"));

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-expired");
    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.left(order)).isEqualTo("100");
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
  }

  @Test
  void a_package_given_in_its_last_days_expires_in_time() {
    JsonNode given =
        acme.shop()
            .world()
            .control(
                "POST", "/resources", storage("100GB").put("account", "acme").put("ends", "P3D"));

    String order = given.path("order_id").asString();
    assertThat(given.path("resource_ids").path(0).asString()).isEqualTo(acme.id(order));
    assertThat(given.has("status")).isFalse();
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("1 + 0");
    assertThat(acme.events("P10D")).containsExactly("2026-11-26T16:00:00Z package-expired");
  }

  @Test
  void a_package_that_is_used_up_expires_as_well() {
    String order = acme.buy(storage("40GB"));
    acme.report(acme.usage("40"));

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-expired");
    assertThat(acme.status(order)).isEqualTo(3);
  }

  @Test
  void one_quota_is_for_the_whole_term() {
    // rule packages.quota.once
    String order = acme.buy(months(storage("100GB"), 12));
    acme.report(acme.usage("70"));

    assertThat(acme.events("P200D")).isEmpty();
    assertThat(acme.left(order)).isEqualTo("30");
  }

  @Test
  void quotas_by_subscription_come_back_month_by_month() {
    // rules packages.quota.comes-back, packages.quota.rest-is-dropped,
    // packages.quota.by-subscription, packages.quota.cycle-end, packages.items.current-window
    String order = acme.buy(months(traffic(), 3));
    acme.report(acme.outbound("20"));
    JsonNode first = acme.item(order);
    assertThat(first.path("start_time").asString()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(first.path("end_time").asString()).isEqualTo("2026-12-23T15:59:59Z");
    assertThat(first.path("quota_reuse_cycle").asInt()).isEqualTo(4);
    assertThat(first.path("quota_reuse_cycle_type").asInt()).isEqualTo(2);

    assertThat(acme.events("P31D")).containsExactly("2026-12-23T16:00:00Z package-reset");

    // rule packages.list.left-of-cycle
    assertThat(acme.left(order)).isEqualTo("50");
    JsonNode second = acme.item(order);
    assertThat(second.path("start_time").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(second.path("end_time").asString()).isEqualTo("2027-01-23T15:59:59Z");
    // rule packages.quota.only-used: nobody has used anything of the second month
    assertThat(acme.events("P100D")).containsExactly("2027-02-23T16:00:00Z package-expired");
    assertThat(acme.left(order)).isEqualTo("50");
  }

  @Test
  void quotas_by_the_calendar_come_back_on_the_first() {
    // rules packages.quota.by-calendar, packages.quota.last-cycle-cut
    String order = acme.buy(months(flow(), 1));
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2026-11-30T15:59:59Z");
    acme.report(acme.flowed("1"));

    assertThat(acme.events("P10D")).containsExactly("2026-11-30T16:00:00Z package-reset");

    assertThat(acme.item(order).path("start_time").asString()).isEqualTo("2026-11-30T16:00:00Z");
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2026-12-23T15:59:59Z");
    assertThat(acme.events("P30D")).containsExactly("2026-12-23T16:00:00Z package-expired");
  }

  @Test
  void a_package_is_used_up_only_in_its_last_cycle() {
    // rules packages.state.cycle-used-up, packages.state.used-up
    String order = acme.buy(months(flow(), 1));

    assertThat(acme.covered(acme.flowed("200"))).isEqualTo("200 + 0");
    assertThat(acme.status(order)).isEqualTo(1);
    acme.advance("P10D");
    assertThat(acme.left(order)).isEqualTo("200");
    assertThat(acme.covered(acme.flowed("300"))).isEqualTo("200 + 100");
    assertThat(acme.status(order)).isEqualTo(2);
  }

  @Test
  void usage_of_the_cycle_before_is_not_covered_any_more() {
    // rule packages.usage.late-is-left
    acme.buy(months(flow(), 12));
    acme.advance("P10D");

    assertThat(acme.covered(acme.flowed("1").put("begin", "2026-11-30T15:59:59Z")))
        .isEqualTo("0 + 1");
    assertThat(acme.covered(acme.flowed("1").put("begin", "2026-11-30T16:00:00Z")))
        .isEqualTo("1 + 0");
  }

  @Test
  void years_of_hours_without_use_are_no_events() {
    // rule packages.quota.only-used
    acme.sellingOdd();
    String order = acme.buy(months(PackageShop.odd("hourly"), 11));
    assertThat(acme.covered(acme.oddUsage("7"))).isEqualTo("7 + 0");
    assertThat(acme.left(order)).isEqualTo("3");

    assertThat(acme.events("P400D"))
        .containsExactly(
            "2026-11-23T03:00:00Z package-reset", "2027-10-23T16:00:00Z package-expired");

    assertThat(acme.left(order)).isEqualTo("10");
    assertThat(acme.item(order).path("end_time").asString()).isEqualTo("2027-10-23T15:59:59Z");
  }

  @Test
  void each_hour_is_a_quota_of_its_own() {
    acme.sellingOdd();
    acme.buy(months(PackageShop.odd("hourly"), 1));

    assertThat(acme.covered(acme.oddUsage("7"))).isEqualTo("7 + 0");
    assertThat(acme.covered(acme.oddUsage("7"))).isEqualTo("3 + 4");
    acme.advance("PT1H");
    assertThat(acme.covered(acme.oddUsage("7"))).isEqualTo("7 + 0");
    acme.advance("PT30H");
    assertThat(acme.covered(acme.oddUsage("70"))).isEqualTo("10 + 60");
  }

  @Test
  void an_export_keeps_packages_and_records() {
    String order = acme.buy(months(traffic(), 3));
    acme.report(acme.outbound("20"));

    TestWorld copy = TestWorld.imported(acme.shop().world().control("GET", "/export"));

    PackageShop again = new PackageShop(new Shop(copy, "acme"));
    assertThat(again.bought(order)).isEqualTo(acme.bought(order));
    assertThat(again.todaysRecords()).isEqualTo(acme.todaysRecords());
  }
}

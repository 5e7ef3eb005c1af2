// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.months;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.PackageShop.traffic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Usage that is reported is taken from the packages that cover it. */
@OnBothTargets
class PackageUsageConformance {

  private final PackageShop acme;

  PackageUsageConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  @Test
  void a_package_covers_usage_before_any_is_charged() {
    // rules packages.usage.before-charge, packages.usage.matches, packages.usage.recorded
    String order = acme.buy(storage("100GB"));
    String cash = acme.shop().balance(1);

    JsonNode answer = acme.report(acme.usage("39.5"));

    assertThat(answer.path("covered").asString()).isEqualTo("39.5");
    assertThat(answer.path("left").asString()).isEqualTo("0");
    assertThat(answer.at("/records/0/order_instance_id").asString())
        .isEqualTo(acme.bought(order).path("order_instance_id").asString());
    assertThat(answer.at("/records/0/used_amount").asString()).isEqualTo("39.5");
    assertThat(answer.at("/records/0/remaining_amount").asString()).isEqualTo("60.5");
    assertThat(acme.left(order)).isEqualTo("60.5");
    assertThat(acme.shop().balance(1)).isEqualTo(cash);
  }

  @Test
  void what_no_package_covers_is_left() {
    // rules packages.usage.rest-is-left, packages.state.used-up
    String order = acme.buy(storage("40GB"));

    assertThat(acme.covered(acme.usage("100"))).isEqualTo("40 + 60");
    assertThat(acme.status(order)).isEqualTo(2);
    assertThat(acme.left(order)).isEqualTo("0");
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
  }

  @ParameterizedTest
  @CsvSource({
    "service_type_code, hws.service.type.cdn",
    "resource_type_code, hws.resource.type.vm",
    "usage_type, put",
    "region_code, cn-south-1",
  })
  void a_package_covers_only_what_it_is_for(String field, String other) {
    acme.buy(storage("100GB"));

    assertThat(acme.covered(acme.usage("1").put(field, other))).isEqualTo("0 + 1");
    assertThat(acme.todaysRecords()).isEmpty();
  }

  @Test
  void usage_of_another_account_is_not_covered() {
    acme.buy(storage("100GB"));

    assertThat(acme.covered(acme.usage("1").put("account", "solo"))).isEqualTo("0 + 1");
  }

  @Test
  void usage_from_before_the_purchase_is_not_covered() {
    // rule packages.usage.only-within-term
    acme.buy(storage("100GB"));

    assertThat(acme.covered(acme.usage("5").put("begin", "2026-11-23T01:59:59Z")))
        .isEqualTo("0 + 5");
    assertThat(acme.covered(acme.usage("5").put("begin", "2026-11-23T02:00:00Z")))
        .isEqualTo("5 + 0");
  }

  @Test
  void the_package_that_ends_first_is_used_first_and_the_next_covers_the_rest() {
    // rules packages.usage.deduction-order, packages.usage.splits
    String year = acme.buy(months(storage("100GB"), 12));
    String month = acme.buy(months(storage("40GB"), 1));

    assertThat(acme.covered(acme.usage("60"))).isEqualTo("60 + 0");

    assertThat(acme.left(month)).isEqualTo("0");
    assertThat(acme.left(year)).isEqualTo("80");
    assertThat(acme.todaysRecords()).hasSize(2);
  }

  @Test
  void of_two_that_end_together_the_older_one_is_used_first() {
    // rule packages.usage.tie-older-first
    String older = acme.buy(storage("40GB"));
    acme.advance("PT1H");
    String younger = acme.buy(storage("100GB"));

    acme.report(acme.usage("10"));

    assertThat(acme.left(older)).isEqualTo("30");
    assertThat(acme.left(younger)).isEqualTo("100");
  }

  @Test
  void a_yearly_package_with_monthly_quotas_counts_by_the_end_of_its_month() {
    // The documented case: from the 23rd and from the 25th, first the one and then the other.
    String yearly = acme.buy(months(traffic(), 12));
    acme.advance("P2D");
    String monthly = acme.buy(months(traffic(), 1));

    acme.report(acme.outbound("10"));
    assertThat(acme.left(yearly)).isEqualTo("40");
    assertThat(acme.left(monthly)).isEqualTo("50");

    // One day after the first month of the yearly one, its next cycle ends last.
    acme.advance("P29D");
    acme.report(acme.outbound("10"));
    assertThat(acme.left(yearly)).isEqualTo("50");
    assertThat(acme.left(monthly)).isEqualTo("40");
  }

  @Test
  void another_unit_of_the_same_kind_is_converted() {
    // rule packages.usage.converts
    String order = acme.buy(storage("40GB"));

    assertThat(acme.covered(acme.usage("512").put("measure_id", 11))).isEqualTo("512 + 0");
    assertThat(acme.left(order)).isEqualTo("39.5");
    assertThat(acme.covered(acme.usage("50000").put("measure_id", 11))).isEqualTo("40448 + 9552");
    assertThat(acme.left(order)).isEqualTo("0");
  }

  @Test
  void a_unit_of_another_kind_is_not_covered() {
    acme.buy(storage("40GB"));

    assertThat(acme.covered(acme.usage("1").put("measure_id", 4))).isEqualTo("0 + 1");
  }

  @Test
  void each_item_of_a_package_has_its_own_quota() {
    String order = acme.buy(traffic());

    // Ten thousand requests are one of the package's units.
    acme.report(acme.usage("20000").put("usage_type", "get").put("measure_id", 40));

    assertThat(acme.bought(order).at("/free_resources/1/amount").asString()).isEqualTo("98");
    assertThat(acme.left(order)).isEqualTo("50");
    assertThat(acme.status(order)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "begin, 2026-11-23T02:00:01Z",
    "end, 2026-11-23T02:00:01Z",
    "begin, yesterday",
    "amount, -1",
    "amount, 0.00000000001",
  })
  void usage_that_makes_no_sense_is_refused(String field, String value) {
    acme.buy(storage("40GB"));

    TestServer.Answer answer =
        TestServer.control(
            "POST",
            "/worlds/" + acme.shop().world().id() + "/usage",
            acme.usage("1").put(field, value));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(acme.todaysRecords()).isEmpty();
  }

  @Test
  void an_unknown_account_is_refused() {
    TestServer.Answer answer =
        TestServer.control(
            "POST",
            "/worlds/" + acme.shop().world().id() + "/usage",
            acme.usage("1").put("account", "nobody-we-know"));

    assertThat(answer.status()).isEqualTo(404);
  }
}

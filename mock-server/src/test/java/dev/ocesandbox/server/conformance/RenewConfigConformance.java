// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a customer for renewals: deduction day and unified day of expiry. */
@OnBothTargets
class RenewConfigConformance {

  private final Renewals acme;

  RenewConfigConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private void set(String name, String value) {
    TestServer.Answer answer = acme.configure(name, value);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);

    // rule renewals.config.answers-success
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0000");
    assertThat(answer.body().path("error_msg").asString()).isEqualTo("success");
  }

  @Test
  void the_deduction_day_moves_attempts_that_are_still_to_come() {
    String server = acme.boughtServer();
    acme.autoOn(server, TestServer.json());
    set("DEDUCTION_DATE", "3");

    // rules renewals.config.deduction-day, renewals.config.replaces-at-once
    assertThat(acme.eventsOf(server, "P26D")).isEmpty();
    assertThat(acme.eventsOf(server, "P1D")).containsExactly("auto-renewed");
  }

  @Test
  void a_day_that_has_passed_means_the_next_three_o_clock() {
    String server = acme.boughtServer();
    set("DEDUCTION_DATE", "2");
    acme.autoOn(server, TestServer.json());
    acme.world().advance("P26D");
    set("DEDUCTION_DATE", "7");

    // rules renewals.config.passed-day, renewals.config.for-all-resources
    assertThat(acme.eventsOf(server, "PT16H59M59S")).isEmpty();
    assertThat(acme.eventsOf(server, "PT1S")).containsExactly("auto-renewed");
  }

  @Test
  void a_unified_day_lengthens_the_next_term_and_charges_the_days() {
    String server = acme.boughtServer();
    set("EXPIRE_DATE", "28");
    // rule renewals.config.no-change-of-terms
    assertThat(acme.expires(server)).isEqualTo("2026-12-23T15:59:59Z");
    String order = acme.renewed(paying(months(1, server)));

    // rules renewals.config.expiry-day, renewals.expiry-day.aligns
    // and renewals.expiry-day.moves-forward
    assertThat(acme.expires(server)).isEqualTo("2027-01-28T15:59:59Z");
    // rule renewals.expiry-day.extra-days-charged: 32.20 and 5/31 of it
    assertThat(acme.shop().shown(order).path("official_amount").decimalValue())
        .isEqualByComparingTo("37.39");
    String next = acme.renewed(paying(months(1, server)));
    assertThat(acme.expires(server)).isEqualTo("2027-02-28T15:59:59Z");
    assertThat(acme.shop().shown(next).path("official_amount").decimalValue())
        .isEqualByComparingTo("32.2");
  }

  @Test
  void a_day_before_the_usual_one_means_the_next_month() {
    String server = acme.boughtServer();
    set("EXPIRE_DATE", "10");
    acme.renewed(paying(months(1, server)));

    assertThat(acme.expires(server)).isEqualTo("2027-02-10T15:59:59Z");
    set("EXPIRE_DATE", "10");
    acme.autoOn(server, TestServer.json());
    acme.world().advance("P80D");
    assertThat(acme.expires(server)).isEqualTo("2027-03-10T15:59:59Z");
  }

  @Test
  void minus_one_is_the_last_day_of_each_month() {
    String server = acme.boughtServer();
    set("EXPIRE_DATE", "-1");
    acme.renewed(paying(months(1, server)));

    // rule renewals.expiry-day.last-of-month
    assertThat(acme.expires(server)).isEqualTo("2027-01-31T15:59:59Z");
    acme.renewed(paying(months(1, server)));
    assertThat(acme.expires(server)).isEqualTo("2027-02-28T15:59:59Z");
    acme.renewed(paying(months(1, server)));
    assertThat(acme.expires(server)).isEqualTo("2027-03-31T15:59:59Z");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "DEDUCTION_DATE, 1",
    "DEDUCTION_DATE, 8",
    "DEDUCTION_DATE, x",
    "EXPIRE_DATE, 0",
    "EXPIRE_DATE, 29",
    "EXPIRE_DATE, -2",
    "RENEWAL_DATE, 7"
  })
  void other_values_are_refused(String name, String value) {
    Shop.assertRefused(acme.configure(name, value), 400, "CBC.0100", "gateway.check.parameters");
  }
}

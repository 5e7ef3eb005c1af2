// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.net;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Terms spread over their days, with numbers worked out by hand. */
class AmortizedTermConformance {

  private static final int MONTHS = 2;
  private static final int YEARS = 3;

  private static CostCenter on(String day) {
    return CostCenter.rich(Target.FRESH_WORLD, day + "T02:00:00Z");
  }

  private static String bought(CostCenter acme, String price, int periodType, Shop.Choice... by) {
    ObjectNode line = TestWorld.server(price).put("period_type", periodType);
    return acme.shop().paid(acme.shop().place(acme.shop().purchase(line)), by);
  }

  @Test
  void a_month_is_broken_down_by_days() {
    CostCenter acme = on("2024-06-20");
    bought(acme, "30.00", MONTHS);
    acme.world().advance("P70D");

    // rules costs.amortized.by-day, costs.amortized.three-amounts
    assertThat(acme.spread("2024-06")).containsExactly("1 0.00 11.00 19.00");
    assertThat(acme.spread("2024-07")).containsExactly("1 11.00 19.00 0.00");
    assertThat(acme.spread("2024-08")).isEmpty();
    assertThat(Bills.fields(acme.breakdown("shared_month=2024-07"), "bill_cycle", "shared_month"))
        .containsExactly("2024-06 2024-07");
  }

  @ParameterizedTest
  @CsvSource({
    // price, bought, period type, a month, its past, current and future part, the next month's
    "31.62, 2024-07-01, 2, 2024-07, 0.00, 31.62, 0.00, none",
    "365.00, 2025-03-01, 3, 2025-03, 0.00, 31.00, 334.00, 31.00 30.00 304.00",
    "100.00, 2025-06-01, 2, 2025-06, 0.00, 100.00, 0.00, none",
    "360.00, 2024-06-20, 3, 2024-06, 0.00, 10.84931496, 349.15068504,"
        + " 10.84931496 30.57534216 318.57534288",
    "0.01, 2025-06-30, 3, 2025-06, 0.00, 0.00002739, 0.00997261, 0.00002739 0.00084909 0.00912352"
  })
  void the_parts_of_a_month_are_exact(
      String price,
      String day,
      int type,
      String month,
      String past,
      String current,
      String future,
      String next) {
    CostCenter acme = on(day);
    bought(acme, price, type);
    acme.world().advance("P32D");

    assertThat(acme.spread(month)).containsExactly("1 %s %s %s".formatted(past, current, future));
    String after = YearMonth.parse(month).plusMonths(1).toString();
    assertThat(acme.spread(after))
        .isEqualTo(next.equals("none") ? List.of() : List.of("1 " + next));
  }

  @Test
  void the_last_day_has_what_is_left() {
    CostCenter acme = on("2025-06-01");
    bought(acme, "100.00", MONTHS);
    acme.world().advance("P40D");

    // rules costs.amortized.last-day-takes-rest, costs.groups.text-amounts
    List<String> days = acme.times(amortized(query("2025-06-01", "2025-07-10")));
    assertThat(days).hasSize(30).startsWith("2025-06-01 3.33333333");
    assertThat(days.subList(0, 29)).allMatch(day -> day.endsWith(" 3.33333333"));
    assertThat(days.get(29)).isEqualTo("2025-06-30 3.33333343");
    assertThat(acme.times(amortized(query("2025-06", "2025-07"))))
        .containsExactly("2025-06 100.00");
  }

  @Test
  void the_last_month_of_a_year_has_what_is_left() {
    CostCenter acme = on("2024-06-20");
    bought(acme, "360.00", YEARS);
    acme.world().advance("P360D");

    assertThat(acme.spread("2025-06")).containsExactly("1 341.26027056 18.73972944 0.00");
  }

  @Test
  void seven_days_of_a_month_of_31_days() {
    CostCenter acme = on("2024-07-01");
    bought(acme, "31.62", MONTHS);
    acme.world().advance("P40D");

    ObjectNode days = amortized(query("2024-07-02", "2024-07-08"));
    assertThat(acme.times(days)).hasSize(7).allMatch(day -> day.endsWith(" 1.02"));
    assertThat(acme.amounts(days)).containsExactly("1 7.14");
  }

  @Test
  void coupons_are_spread_like_the_amount() {
    CostCenter acme = on("2025-06-01");
    bought(acme, "100.00", MONTHS, acme.shop().cash("40.00"));
    acme.world().advance("P40D");

    // rules costs.amortized.parts, costs.net.less-cash-coupons, costs.official.is-list-price
    List<String> days = acme.times(net(amortized(query("2025-06-01", "2025-06-30"))));
    assertThat(days).hasSize(30).allMatch(day -> day.endsWith(" 2.00"));
    assertThat(acme.amounts(amortized(query("2025-06-01", "2025-06-29"))))
        .containsExactly("1 96.66666657");
    assertThat(acme.amounts(net(query("2025-06", "2025-06")))).containsExactly("1 60.00");
    assertThat(
            Bills.fields(
                acme.groups(net(query("2025-06", "2025-06"))),
                "amount_by_costs",
                "official_amount_by_costs"))
        .containsExactly("60.00 100.00");
    assertThat(
            Bills.fields(
                acme.breakdown("shared_month=2025-06"),
                "amortized_cash_amount",
                "amortized_coupon_amount",
                "current_month_amortized_amount"))
        .containsExactly("60.00 40.00 100.00");
  }

  @Test
  void what_is_cut_off_each_day_is_missing_from_no_source() {
    CostCenter acme = on("2025-06-15");
    bought(acme, "100.00", YEARS, acme.shop().cash("33.33"), acme.shop().flexi("33.33"));
    acme.world().advance("P1D");

    // 100 / 365 = 0.27397260 a day, 33.33 / 365 = 0.09131506; cash has the difference
    assertThat(
            Bills.fields(
                acme.breakdown("shared_month=2025-06"),
                "current_month_amortized_amount",
                "amortized_coupon_amount",
                "amortized_flexipurchase_coupon_amount",
                "amortized_cash_amount"))
        .containsExactly("4.3835616 1.46104096 1.46104096 1.46147968");
  }

  @Test
  void what_ends_on_the_day_it_begins_is_on_that_day() {
    CostCenter acme = on("2025-06-10");
    ObjectNode line = TestWorld.server("9.90").put("period_type", 4).put("period_num", 5);
    acme.shop().paid(acme.shop().place(acme.shop().purchase(line)));
    acme.world().advance("P2D");

    assertThat(acme.times(amortized(query("2025-06-01", "2025-06-12"))))
        .containsExactly("2025-06-10 9.90");
  }

  @Test
  void days_to_come_have_no_costs_yet() {
    CostCenter acme = on("2025-06-10");
    bought(acme, "30.00", MONTHS);

    // rule costs.amortized.no-forecast
    assertThat(acme.times(amortized(query("2025-06-01", "2025-12-31"))))
        .containsExactly("2025-06-10 1.00");
    assertThat(acme.spread("2025-06")).containsExactly("1 0.00 21.00 9.00");
    assertThat(acme.spread("2025-07")).isEmpty();
    assertThat(acme.times(amortized(query("2025-06", "2025-12")))).containsExactly("2025-06 1.00");
  }
}

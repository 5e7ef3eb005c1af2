// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What time of use costs, with numbers worked out by hand. Times are those of June 10, GMT+8. */
@OnBothTargets
class UsePriceConformance {

  private static final String JUNE = "2025-06";

  private final Target target;

  UsePriceConformance(Target target) {
    this.target = target;
  }

  private static String utc(String time) {
    int hour = Integer.parseInt(time.substring(0, 2)) - 8;
    return "2025-06-%02dT%02d%sZ".formatted(hour < 0 ? 9 : 10, (hour + 24) % 24, time.substring(2));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # case, price, size, settlement, begin, end, official amounts, amounts due
          F8-1, 0.00064, 10, day, 08:00:00, 15:11:14, 0.04599822, 0.04
          A1, 0.37, 0, hour, 08:00:00, 09:00:00, 0.37, 0.37
          A2, 0.37, 0, hour, 08:45:30, 08:55:30, 0.06166666, 0.06
          A3, 0.37, 0, hour, 10:09:06, 12:09:06, 0.31388333 0.37 0.05611666, 0.31 0.37 0.05
          A4, 0.37, 0, hour, 08:00:00, 08:00:01, 0.00010277, 0.00
          A7, 0:0.091 5:0.28, 8, hour, 08:00:00, 09:00:00, 1.295, 1.29
          A8, 0:4.41 1:0.245, 3, hour, 08:00:00, 09:00:00, 4.90, 4.90
          A14, 13.03, 0, hour, 08:00:00, 09:30:00, 13.03 6.515, 13.03 6.51
          A15, 0.1234567891, 0, hour, 08:00:00, 09:00:00, 0.12345678, 0.12
          A16, 512.12456789, 0, hour, 08:00:00, 09:00:00, 512.12456789, 512.12
          A17, 0.000064, 1000, day, 08:00:00, 15:11:14, 0.45998222, 0.45
          """)
  void time_is_metered_by_the_second_and_cut_to_cents(
      String name,
      String price,
      int size,
      String settlement,
      String begin,
      String end,
      String officials,
      String dues) {
    UseCase use = UseCase.rich(target, utc(begin)).selling(price, size > 0, settlement);
    String resource = use.begin(size);
    use.acme().to(utc(end));
    use.acme().end(resource);
    use.acme().to("2025-06-11T00:00:00Z");

    // rules metering.clock.by-the-second, metering.clock.whole-hours, metering.price.list-price,
    // metering.price.cut-to-cents, metering.settlement.by-product
    assertThat(Bills.fields(use.rows(JUNE), "official_amount"))
        .as(name)
        .containsExactly(officials.split(" "));
    assertThat(Bills.fields(use.rows(JUNE), "amount")).as(name).containsExactly(dues.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"hour, 24, 0.035, 0.03, 0.72", "day, 1, 0.84, 0.84, 0.84"})
  void each_settlement_is_cut(
      String settlement, int count, String official, String due, String sum) {
    UseCase use = UseCase.rich(target, "2025-06-09T16:00:00Z").selling("0.00035", true, settlement);
    String disk = use.begin(100);
    use.acme().to("2025-06-10T16:00:00Z");
    use.acme().end(disk);
    use.acme().to("2025-06-10T16:53:30Z");

    List<String> rows = Bills.fields(use.rows(JUNE), "official_amount", "amount");

    // rule metering.clock.days-and-months
    assertThat(rows).hasSize(count).containsOnly(official + " " + due);
    assertThat(use.acme().shop().balance(1))
        .isEqualTo(new BigDecimal("100000.00").subtract(new BigDecimal(sum)).toPlainString());
  }

  @Test
  void the_last_period_is_settled_at_the_end_of_its_hour_plus_the_delay() {
    UseCase use = UseCase.rich(target, utc("08:45:30"));
    String server = use.acme().server();
    use.acme().to(utc("08:55:30"));
    use.acme().end(server);

    use.acme().to(utc("09:53:29"));
    assertThat(use.rows(JUNE)).isEmpty();
    use.acme().to(utc("09:53:30"));

    // rules metering.settlement.delay, metering.settlement.last-period
    JsonNode row = use.rows(JUNE).get(0);
    assertThat(Bills.fields(row, "usage", "usage_measure_id", "amount", "trade_time"))
        .isEqualTo("600 6 0.06 2025-06-10T01:53:30Z");
    assertThat(use.acme().records("acme", "SOURCE_OPERAIION_USAGE"))
        .containsExactly("EXPENSE 0.06 left 99999.94");
  }

  @Test
  void a_month_of_hours_is_one_run_with_an_entry_of_the_ledger_for_each() {
    UseCase use = UseCase.rich(target, "2025-05-31T16:00:00Z");
    String server = use.acme().server();
    use.acme().to("2025-06-30T16:00:00Z");
    use.acme().end(server);
    use.acme().to("2025-06-30T16:53:30Z");

    // rules metering.settlement.one-entry, metering.settlement.same-hours-are-one-run
    JsonNode runs = use.world().control("GET", "/state?id=" + server).at("/metering/runs");
    assertThat(runs.valueStream().map(run -> run.path("count").asInt())).containsExactly(720);
    JsonNode ledger = use.world().ledger();
    assertThat(ledger.path("balanced").asBoolean()).isTrue();
    assertThat(use.acme().shop().balance(1)).isEqualTo("99733.60");
    JsonNode page = use.world().get("acme", Bills.ROOT + "fee-records?bill_cycle=2025-06").body();
    assertThat(page.path("total_count").asInt()).isEqualTo(720);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # case, discounts, list price, discount, due
          B1, commercial 0.7, 0.37 0.111 0.25
          B4, commercial 0.9 partner 0.8, 0.37 0.037 0.33
          partner only, partner 0.8, 0.37 0.074 0.29
          the best one, commercial 0.9 commercial 0.85, 0.37 0.0555 0.31
          B5, commercial 0.7 2025-06-10T00:30:00Z, 0.37 0.00 0.37
          ends with the hour, commercial 0.7 2025-06-10T01:00:00Z, 0.37 0.00 0.37
          ends after the hour, commercial 0.7 2025-06-10T01:00:01Z, 0.37 0.111 0.25
          promotions are for orders, promotion 0.5, 0.37 0.00 0.37
          """)
  void discounts_are_those_at_the_end_of_the_period(String name, String discounts, String row) {
    UseCase use = UseCase.rich(target, utc("08:00:00"));
    String[] words = discounts.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      boolean ends = i + 2 < words.length && words[i + 2].startsWith("20");
      use.discount(words[i], words[i + 1], ends ? words[i + 2] : "");
      i += ends ? 1 : 0;
    }

    use.anHour();

    // rules metering.price.discount, metering.price.at-end-of-period
    assertThat(use.amounts(JUNE)).as(name).containsExactly(row);
  }

  @Test
  void a_discount_that_comes_after_the_period_does_not_change_it() {
    UseCase use = UseCase.rich(target, utc("08:00:00"));
    use.acme().server();
    use.acme().to(utc("09:10:00"));
    use.discount("commercial", "0.5", "");
    use.acme().to(utc("10:53:30"));

    assertThat(use.amounts(JUNE)).containsExactly("0.37 0.00 0.37", "0.37 0.185 0.18");
  }

  @ParameterizedTest
  @CsvSource({
    "B2, 0:0.091 5:0.28, 8, 09:00:00, 0.85, 1.295 0.19425 1.10",
    "B3, 0.37, 0, 08:10:00, 0.9, 0.06166666 0.00616666 0.05"
  })
  void the_exact_price_is_discounted_and_cut_once(
      String name, String price, int size, String end, String ratio, String row) {
    UseCase use = UseCase.rich(target, utc("08:00:00")).selling(price, size > 0, "hour");
    use.discount("commercial", ratio, "");
    String resource = use.begin(size);
    use.acme().to(utc(end));
    use.acme().end(resource);
    use.acme().to(utc("11:00:00"));

    assertThat(use.amounts(JUNE)).as(name).containsExactly(row);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # case, clock at the last hour of a month, settlement delay, month of the bill, day
          F8-3a, 2025-06-30T15:00:00Z, -, 2025-06, 2025-06-30
          F8-3b, 2025-06-30T15:00:00Z, P1D, 2025-07, 2025-07-02
          E1, 2025-06-30T15:00:00Z, PT23H59M59S, 2025-06, 2025-06-30
          E3, 2024-04-30T15:00:00Z, -, 2024-05, 2024-05-01
          E4, 2024-05-31T15:00:00Z, -, 2024-05, 2024-05-31
          new year, 2025-12-31T15:00:00Z, -, 2025-12, 2025-12-31
          at once, 2025-06-30T15:00:00Z, PT0S, 2025-06, 2025-06-30
          """)
  void the_last_hour_of_a_month_belongs_to_it_if_it_is_deducted_on_the_first(
      String name, String clock, String delay, String month, String day) {
    UseCase use = UseCase.rich(target, clock);
    if (!delay.equals("-")) {
      use.world().control("PUT", "/settings", TestServer.json().put("settlement_delay", delay));
    }
    String server = use.acme().server();
    use.world().advance("PT1H");
    use.acme().end(server);
    use.world().advance("P3D");

    // rules bills.usage.month-boundary, metering.settlement.delay
    assertThat(Bills.fields(use.rows(month), "bill_date", "amount"))
        .as(name)
        .containsExactly(day + " 0.37");
  }

  @Test
  void a_shorter_delay_settles_at_once_what_it_has_passed() {
    UseCase use = UseCase.rich(target, utc("08:00:00"));
    ObjectNode days = TestServer.json().put("settlement_delay", "P2D");
    use.world().control("PUT", "/settings", days);
    use.acme().server();
    use.acme().to(utc("12:30:00"));
    assertThat(use.rows(JUNE)).isEmpty();

    use.world().control("PUT", "/settings", TestServer.json().put("settlement_delay", "PT0S"));

    assertThat(use.amounts(JUNE)).hasSize(4).containsOnly("0.37 0.00 0.37");
    assertThat(Bills.fields(use.rows(JUNE), "trade_time")).containsOnly("2025-06-10T04:30:00Z");
    use.acme().to(utc("13:00:00"));
    assertThat(use.rows(JUNE)).hasSize(5);
  }

  @Test
  void a_price_of_the_book_counts_from_the_next_settlement_on() {
    UseCase use = UseCase.rich(target, utc("08:00:00")).selling("1.00", false, "hour");
    use.begin(0);
    use.acme().to(utc("09:53:30"));
    use.selling("2.00", false, "hour");
    use.acme().to(utc("10:53:30"));

    assertThat(use.amounts(JUNE)).containsExactly("1.00 0.00 1.00", "2.00 0.00 2.00");
    assertThat(use.acme().shop().balance(1)).isEqualTo("99997.00");
  }

  @ParameterizedTest
  @CsvSource({"hour, day, 1.00 1.00 22.00", "day, hour, 1.00 1.00 1.00"})
  void a_book_may_change_how_often_use_is_settled(String before, String after, String dues) {
    UseCase use = UseCase.rich(target, utc("00:00:00")).selling("1.00", false, before);
    String resource = use.begin(0);
    use.acme().to(before.equals("hour") ? "2025-06-09T19:00:00Z" : "2025-06-10T00:10:00Z");
    use.selling("1.00", false, after);
    use.acme().to("2025-06-10T20:00:00Z");
    use.acme().end(resource);

    List<String> hours = Bills.fields(use.rows(JUNE), "amount");

    assertThat(hours).startsWith(dues.split(" "));
  }
}

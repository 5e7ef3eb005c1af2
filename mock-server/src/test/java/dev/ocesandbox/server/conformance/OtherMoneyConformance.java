// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Readings.choose;
import static dev.ocesandbox.server.conformance.Readings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices, renewals and refunds by each reading of their rules; worked out by hand. */
@OnBothTargets
class OtherMoneyConformance {

  private final Renewals renewals;
  private final Shop acme;

  OtherMoneyConformance(Target target) {
    renewals = Renewals.rich(target);
    acme = renewals.shop();
  }

  @ParameterizedTest
  // A day is a thirtieth of 32.20 a month; five days cost 5.3666...
  @CsvSource({"rounded, 0, 5, 5.37", "cut, 0, 5, 5.36", "rounded, 2, 1, 32.2", "cut, 2, 1, 32.2"})
  void a_price_is_rounded_or_cut(String alternative, int type, int number, String price) {
    String rule = "quotes.rounded-lines";
    choose(acme, rule, alternative);
    Quotes quotes = new Quotes(acme);
    ObjectNode line = Quotes.term(Quotes.server("1", "s6.small.1.linux"), type, number);

    assertThat(quotes.listPrice(line)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({"one-per-main, 2, 5", "one-order, 1, 5"})
  void a_batch_of_renewals_makes_an_order_for_each_or_one(String alternative, int orders, int now) {
    String rule = "renewals.renew.one-order-per-main";
    List<String> pair = renewals.bought(Renewals.server(), Renewals.disk());
    String oddity = renewals.bought(Renewals.oddity("5.00")).get(0);
    choose(acme, rule, alternative);
    String before = acme.balance(1);

    TestServer.Answer answer =
        decided(renewals.renew(Renewals.paying(Renewals.months(1, pair.get(0), oddity))), rule);

    JsonNode ids = answer.body().path("order_ids");
    assertThat(ids).hasSize(orders);
    assertThat(renewals.orders()).hasSize(orders);
    // 32.20 + 28.00 + 5.00
    assertThat(acme.cashBalance())
        .isEqualByComparingTo(new BigDecimal(before).subtract(new BigDecimal("65.20")));
    assertThat(acme.status(ids.path(0).asString())).isEqualTo(now);
    assertThat(List.of(pair.get(0), pair.get(1), oddity))
        .allSatisfy(id -> assertThat(renewals.expires(id)).isEqualTo("2027-01-23T15:59:59Z"));
    JsonNode first = acme.shown(ids.path(0).asString());
    // One order has a sub-order for each of the three services.
    assertThat(first.path("sub_order_infos").size()).isEqualTo(orders == 1 ? 3 : 0);
  }

  @Test
  void one_order_for_a_batch_can_be_left_unpaid_and_cancelled() {
    choose(acme, "renewals.renew.one-order-per-main", "one-order");
    String first = renewals.boughtServer();
    String second = renewals.boughtServer();

    String order = renewals.renewed(Renewals.months(1, first, second));

    assertThat(acme.shown(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo("64.40");
    renewals.renewRefused(
        "CBC.99003100", "renewals.renew.no-unpaid-order", Renewals.months(1, second));
    assertThat(acme.cancel(order).status()).isEqualTo(204);
    assertThat(renewals.expires(first)).isEqualTo("2026-12-23T15:59:59Z");
  }

  @Test
  void without_money_no_resource_of_one_order_is_renewed() {
    choose(acme, "renewals.renew.one-order-per-main", "one-order");
    String first = renewals.boughtServer();
    String second = renewals.boughtServer();
    acme.paid(acme.buy("99885.60"));
    assertThat(acme.balance(1)).isEqualTo("50.00");

    TestServer.Answer answer = renewals.renew(Renewals.paying(Renewals.months(1, first, second)));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(renewals.orders()).hasSize(1);
    assertThat(acme.status(renewals.orders().get(0))).isEqualTo(6);
    assertThat(acme.balance(1)).isEqualTo("50.00");
  }

  @ParameterizedTest
  @CsvSource({"alone, 3, 3", "whole-group, 0, 0"})
  void renewal_ends_for_an_attached_resource_or_for_all(String alternative, int main, int other) {
    String rule = "renewals.auto-off.attached-alone";
    List<String> ids = renewals.bought(Renewals.server(), Renewals.disk(), Renewals.disk());
    renewals.autoOn(ids.get(0), TestServer.json());
    choose(acme, rule, alternative);

    decided(renewals.autoOff(ids.get(1)), rule);

    assertThat(renewals.policy(ids.get(1))).isZero();
    assertThat(renewals.policy(ids.get(0))).isEqualTo(main);
    assertThat(renewals.policy(ids.get(2))).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({"one-per-main, 2", "one-order, 1"})
  void a_batch_is_unsubscribed_by_an_order_for_each_or_one(String alternative, int orders) {
    String rule = "unsubscriptions.one-order-per-main";
    String before = acme.balance(1);
    List<String> pair = renewals.bought(Renewals.server(), Renewals.disk());
    String single = renewals.boughtServer();
    choose(acme, rule, alternative);

    TestServer.Answer answer =
        decided(Unsubscriptions.ask(acme, 1, pair.get(0), single, "unknown"), rule);

    assertThat(answer.body().path("order_ids")).hasSize(orders);
    assertThat(answer.body().path("fail_resource_infos")).hasSize(1);
    assertThat(acme.listedIds("order_type=4")).hasSize(orders);
    assertThat(acme.balance(1)).isEqualTo(before);
    assertThat(List.of(pair.get(0), pair.get(1), single))
        .allSatisfy(id -> assertThat(renewals.status(id)).isEqualTo(3));
    JsonNode details = acme.refunds(answer.body().at("/order_ids/0").asString()).body();
    assertThat(details.path("total_count").asInt())
        .as("%s", details)
        .isEqualTo(orders == 1 ? 3 : 2);
  }

  @ParameterizedTest
  // 100.15 for 30 days and 14 hours (734): 10 days are 240 of 734 hours, 32.7465...;
  // the fee of a term of months is a tenth of what was paid, 10.015.
  @CsvSource({"rounded, 32.75, 10.02", "cut, 32.74, 10.01"})
  void what_is_kept_is_rounded_or_cut(String alternative, String consumed, String fee) {
    String rule = "unsubscriptions.refund.rounding";
    String server = Unsubscriptions.server(acme, "100.15");
    acme.world().advance("P10D");
    choose(acme, rule, alternative);

    TestServer.Answer answer = decided(Unsubscriptions.ask(acme, 1, server), rule);

    JsonNode info = acme.shown(answer.body().at("/order_ids/0").asString()).path("amount_info");
    assertThat(info.path("consumed_amount").decimalValue()).isEqualByComparingTo(consumed);
    assertThat(info.path("commission_amount").decimalValue()).isEqualByComparingTo(fee);
  }

  @ParameterizedTest
  // In the first year 30 or 15 percent of 1000.00.
  @CsvSource({"five-years, 300", "three-years, 150"})
  void four_years_cost_the_fee_of_five_or_of_three(String alternative, String fee) {
    String rule = "unsubscriptions.fee.four-years";
    ObjectNode line = TestWorld.server("1000.00").put("period_type", 3).put("period_num", 4);
    String server = renewals.bought(line).get(0);
    acme.world().advance("P10D");
    choose(acme, rule, alternative);

    TestServer.Answer answer = decided(Unsubscriptions.ask(acme, 1, server), rule);

    JsonNode info = acme.shown(answer.body().at("/order_ids/0").asString()).path("amount_info");
    assertThat(info.path("commission_amount").decimalValue()).isEqualByComparingTo(fee);
  }
}

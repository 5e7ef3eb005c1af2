// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.request;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Renewal by hand: RenewalResources and the orders it makes. */
@OnBothTargets
class RenewalConformance {

  private final Renewals acme;
  private final Shop shop;

  RenewalConformance(Target target) {
    acme = Renewals.rich(target);
    shop = acme.shop();
  }

  @Test
  void a_renewal_is_an_order_and_counts_once_it_is_paid() {
    List<String> ids = acme.bought(server(), disk());
    String order = acme.renewed(months(1, ids.get(0)));

    // rules renewals.renew.makes-an-order, renewals.renew.unpaid-keeps-expiry
    assertThat(shop.shown(order).path("order_type").asInt()).isEqualTo(2);
    assertThat(shop.status(order)).isEqualTo(6);
    assertThat(acme.expires(ids.get(0))).isEqualTo("2026-12-23T15:59:59Z");
    shop.paid(order);

    // rules renewals.renew.paid-moves-expiry, renewals.renew.with-attached
    assertThat(ids)
        .hasSize(2)
        .allSatisfy(id -> assertThat(acme.expires(id)).isEqualTo("2027-01-23T15:59:59Z"));
    assertThat(acme.resource(ids.get(0)).path("effective_time").asString())
        .isEqualTo("2026-11-23T02:00:00Z");
    JsonNode lines = shop.details(order).body().path("order_line_items");
    assertThat(lines).hasSize(2);
    assertThat(lines.path(0).path("effective_time").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(lines.path(0).path("expire_time").asString()).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.listed(TestServer.json().put("order_id", order))).hasSize(2);
  }

  @Test
  void each_main_resource_has_an_order_of_its_own() {
    String first = acme.boughtServer();
    String second = acme.boughtServer();
    TestServer.Answer answer = acme.renew(paying(request(3, 1, first, second, first)));

    // rules renewals.renew.one-order-per-main, renewals.renew.same-id-once
    assertThat(answer.body().path("order_ids")).hasSize(2);
    assertThat(answer.body().has("fail_resource_infos")).isFalse();
    assertThat(acme.expires(first)).isEqualTo("2027-12-23T15:59:59Z");
    assertThat(acme.expires(second)).isEqualTo("2027-12-23T15:59:59Z");
  }

  @Test
  void a_renewal_costs_what_the_price_book_says_or_what_the_first_term_cost_by_the_month() {
    String server = acme.bought(TestWorld.server("99.00")).get(0);
    List<String> odd = acme.bought(Renewals.oddity("10.01").put("quantity", 3));

    // rule renewals.renew.price
    assertThat(shop.shown(acme.renewed(months(2, server))).path("official_amount").decimalValue())
        .isEqualByComparingTo("64.4");
    // 10.01 for three is 3.34, 3.34 and 3.33.
    assertThat(odd.stream().map(id -> shop.shown(acme.renewed(request(3, 1, id)))))
        .extracting(order -> order.path("official_amount").asString())
        .containsExactlyInAnyOrder("40.08", "40.08", "39.96");
  }

  @Test
  void automatic_payment_takes_the_best_discount_and_a_coupon() {
    String server = acme.boughtServer();
    shop.discount("partner", "0.95");
    shop.discount("commercial", "0.5");
    shop.cash("6.00");
    String order = acme.renewed(paying(months(1, server)));

    // rule renewals.renew.pays-automatically
    JsonNode shown = shop.shown(order);
    assertThat(shown.path("status").asInt()).isEqualTo(5);
    assertThat(shown.path("amount_after_discount").decimalValue()).isEqualByComparingTo("16.1");
    assertThat(shown.path("amount_info").path("coupon_amount").decimalValue())
        .isEqualByComparingTo("6");
  }

  @Test
  void a_renewal_order_that_a_fault_holds_stays_in_processing_after_it_is_paid() {
    String server = acme.boughtServer();
    acme.world()
        .control(
            "POST",
            "/faults",
            TestServer.json().put("operation", "RenewalResources").put("kind", "stuck-order"));

    String order = acme.renewed(paying(months(1, server)));

    assertThat(shop.status(order)).isEqualTo(3);
    assertThat(acme.expires(server)).isEqualTo("2026-12-23T15:59:59Z");
    shop.move(order, 5);
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
  }

  @Test
  void what_cannot_be_renewed_is_named_beside_what_was() {
    List<String> ids = acme.bought(server(), disk());
    TestServer.Answer answer = acme.renew(months(1, "nothing", ids.get(1), ids.get(0)));

    // rules renewals.renew.partial-failure, renewals.renew.order-of-checks
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("order_ids")).hasSize(1);
    JsonNode failed = answer.body().path("fail_resource_infos");
    assertThat(failed).hasSize(2);
    assertThat(failed.path(0).path("resource_id").asString()).isEqualTo("nothing");
    assertThat(failed.path(0).path("error_code").asString()).isEqualTo("CBC.99003016");
    assertThat(failed.path(0).path("error_msg").asString()).isNotEmpty();
    assertThat(failed.path(1).path("error_code").asString()).isEqualTo("CBC.30010036");
  }

  @Test
  void where_all_fail_the_first_code_is_answered() {
    List<String> ids = acme.bought(server(), disk());

    // rule renewals.renew.all-refused
    acme.renewRefused(
        "CBC.30010036", "renewals.renew.only-main-resources", months(1, ids.get(1), "nothing"));
  }

  @Test
  void without_money_the_call_fails_and_the_order_stays() {
    String server = acme.boughtServer();
    String poor = poor(server);
    TestServer.Answer answer = acme.renew(paying(months(1, server)));

    // rule renewals.renew.failed-payment-leaves-order
    Shop.assertRefused(answer, 400, "CBC.30050006", "renewals.renew.automatic-payment");
    assertThat(acme.orders()).hasSize(1);
    assertThat(shop.status(acme.orders().get(0))).isEqualTo(6);
    assertThat(shop.balance(1)).isEqualTo(poor);
    Shop.assertRefused(
        acme.renew(months(1, server)), 400, "CBC.99003100", "renewals.renew.no-unpaid-order");
    shop.topUp("32.20");
    shop.paid(acme.orders().get(0));
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
  }

  /** Spends all money; returns what is left. */
  private String poor(String but) {
    assertThat(acme.status(but)).isEqualTo(2);
    shop.paid(shop.buy(shop.balance(1)));
    return shop.balance(1);
  }

  @Test
  void where_money_is_left_for_one_only_that_one_is_renewed() {
    String first = acme.boughtServer();
    String second = acme.boughtServer();
    poor(first);
    shop.topUp("40");
    TestServer.Answer answer = acme.renew(paying(months(1, first, second)));

    // rule renewals.renew.some-payments-fail
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("order_ids")).hasSize(1);
    JsonNode failed = answer.body().path("fail_resource_infos");
    assertThat(failed.path(0).path("resource_id").asString()).isEqualTo(second);
    assertThat(failed.path(0).path("error_code").asString()).isEqualTo("CBC.30050006");
    assertThat(acme.expires(first)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.expires(second)).isEqualTo("2026-12-23T15:59:59Z");
  }

  @Test
  void a_resource_is_free_again_when_its_order_is_cancelled() {
    String server = acme.boughtServer();
    String order = acme.renewed(months(1, server));
    assertThat(shop.cancel(order).status()).isEqualTo(204);

    // rule renewals.renew.order-freed
    String again = acme.renewed(months(1, server));
    acme.world().advance("P8D");
    assertThat(shop.status(again)).isEqualTo(4);
    assertThat(shop.status(acme.renewed(paying(months(1, server))))).isEqualTo(5);
  }

  @Test
  void in_grace_and_retention_the_new_term_begins_at_the_old_expiry() {
    String first = acme.boughtServer();
    String second = acme.boughtServer();
    acme.world().advance("P31D");
    assertThat(acme.status(first)).isEqualTo(5);
    acme.renewed(paying(months(1, first)));
    acme.world().advance("P1D");
    assertThat(acme.status(second)).isEqualTo(4);
    acme.renewed(paying(months(1, second)));

    // rules renewals.renew.revives, renewals.renew.from-old-expiry
    for (String id : List.of(first, second)) {
      assertThat(acme.status(id)).isEqualTo(2);
      assertThat(acme.expires(id)).isEqualTo("2027-01-23T15:59:59Z");
    }
  }

  @Test
  void a_month_of_31_days_follows_one_of_28_to_its_last_day() {
    Renewals january = Renewals.at(Target.FRESH_WORLD, "2027-01-31T02:00:00Z");
    String server = january.boughtServer();
    assertThat(january.expires(server)).isEqualTo("2027-02-28T15:59:59Z");
    january.renewed(paying(months(1, server)));

    // rule renewals.renew.days-kept
    assertThat(january.expires(server)).isEqualTo("2027-03-31T15:59:59Z");
  }

  @Test
  void policy_and_automatic_renewal_stay() {
    String automatic = acme.boughtServer();
    String switched = acme.boughtServer();
    acme.autoOn(automatic, TestServer.json().put("auto_renew_times", 1));
    acme.onDemand("SET_UP", switched);
    acme.renewed(paying(months(1, automatic)).put("expire_policy", 2));
    acme.renewed(paying(months(1, switched)));

    // rules renewals.renew.keeps-auto-renewal, renewals.renew.keeps-policy
    // and renewals.renew.expire-policy-ignored
    assertThat(acme.policy(automatic)).isEqualTo(3);
    assertThat(acme.policy(switched)).isEqualTo(1);
    // rule renewals.auto.by-hand-does-not-count
    assertThat(acme.eventsOf(automatic, "P40D")).isEmpty();
    assertThat(acme.eventsOf(automatic, "P21D")).contains("auto-renewed");
    assertThat(acme.policy(automatic)).isZero();
  }

  @Test
  void a_paid_renewal_in_process_keeps_the_resource_and_may_come_late() {
    String server = acme.boughtServer();
    acme.deliverByHand();
    String order = acme.renewed(paying(months(1, server)));
    assertThat(shop.status(order)).isEqualTo(3);
    Shop.assertRefused(
        acme.renew(months(1, server)), 400, "CBC.99003144", "renewals.renew.no-order-in-process");
    acme.world().advance("P62D");

    // rules renewals.renew.in-process-is-kept, renewals.renew.still-late
    assertThat(acme.status(server)).isEqualTo(4);
    shop.move(order, 5);
    assertThat(acme.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
    assertThat(acme.status(server)).isEqualTo(5);
    acme.world().advance("P3D");
    assertThat(acme.status(server)).isEqualTo(3);
  }

  @Test
  void a_released_resource_takes_its_unpaid_renewal_with_it() {
    String server = acme.boughtServer();
    acme.world().advance("P31D");
    String order = acme.renewed(months(1, server));
    acme.world().advance("P2D");

    // rule resources.closing.cancels-unpaid-order
    assertThat(acme.status(server)).isEqualTo(3);
    assertThat(shop.status(order)).isEqualTo(4);
  }
}

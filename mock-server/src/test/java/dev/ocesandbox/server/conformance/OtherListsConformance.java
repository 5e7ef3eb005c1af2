// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Readings.choose;
import static dev.ocesandbox.server.conformance.Readings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Lists of accounts, coupons, orders and resources, by each reading of their rules. */
@OnBothTargets
class OtherListsConformance {

  private static final String RECORDS =
      "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT";
  private static final String COUPONS = "/v2/promotions/benefits/coupons";
  private static final String CARDS = "/v2/promotions/benefits/stored-value-cards?status=1";

  private final Renewals renewals;
  private final Shop acme;

  OtherListsConformance(Target target) {
    renewals = Renewals.rich(target);
    acme = renewals.shop();
  }

  private List<String> changes(String rule, String query) {
    return Bills.fields(
        decided(acme.get(RECORDS + query), rule).body().path("records").valueStream().toList(),
        "change_amount");
  }

  @Test
  void change_records_come_newest_or_oldest_first() {
    String rule = "accounts.records.newest-first";
    acme.topUp("1.00");
    acme.world().advance("PT1H");
    acme.topUp("2.00");
    assertThat(changes(rule, "")).containsExactly("2.00", "1.00", "100000.00");

    choose(acme, rule, "oldest-first");

    assertThat(changes(rule, "")).containsExactly("100000.00", "1.00", "2.00");
    assertThat(changes(rule, "&offset=1&limit=1")).containsExactly("1.00");
    assertThat(changes(rule, "&trade_type=RECHARGE&offset=2")).containsExactly("2.00");
  }

  @Test
  void expenses_are_positive_or_negative() {
    String rule = "accounts.records.positive-amounts";
    acme.paid(acme.buy("30.00"));
    assertThat(changes(rule, "")).containsExactly("30.00", "100000.00");

    choose(acme, rule, "signed");

    assertThat(changes(rule, "")).containsExactly("-30.00", "100000.00");
  }

  @Test
  void coupons_come_newest_or_oldest_first() {
    String rule = "coupons.list.newest-first";
    String first = acme.cash("1.00").id();
    acme.world().advance("PT1H");
    String second = acme.cash("2.00").id();
    assertThat(coupons(rule, "")).containsExactly(second, first);

    choose(acme, rule, "oldest-first");

    assertThat(coupons(rule, "")).containsExactly(first, second);
    assertThat(coupons(rule, "?coupon_type=1&offset=1")).containsExactly(second);
  }

  private List<String> coupons(String rule, String query) {
    return Bills.fields(
        decided(acme.get(COUPONS + query), rule).body().path("user_coupons").valueStream().toList(),
        "coupon_id");
  }

  @Test
  void expired_cards_are_listed_or_left_out() {
    String rule = "coupons.cards.expired-still-listed";
    String card = acme.card("30.00").id();
    acme.world().advance("P366D");
    String valid = acme.card("5.00").id();
    assertThat(cards(rule, "")).containsExactly(valid, card);

    choose(acme, rule, "left-out");

    assertThat(cards(rule, "")).containsExactly(valid);
    assertThat(cards(rule, "&card_id=" + card)).isEmpty();
    assertThat(cards(rule, "&card_id=" + valid)).containsExactly(valid);
  }

  private List<String> cards(String rule, String query) {
    return Bills.fields(
        decided(acme.get(CARDS + query), rule)
            .body()
            .path("stored_value_cards")
            .valueStream()
            .toList(),
        "card_id");
  }

  @Test
  void orders_without_order_by_come_newest_or_oldest_first() {
    String rule = "orders.list.newest-first";
    String first = acme.buy("1.00");
    acme.world().advance("PT1H");
    String second = acme.buy("2.00");
    decided(acme.list("limit=10"), rule);
    assertThat(acme.listedIds("limit=10")).containsExactly(second, first);

    choose(acme, rule, "oldest-first");

    decided(acme.list("limit=10"), rule);
    assertThat(acme.listedIds("limit=10")).containsExactly(first, second);
    assertThat(acme.listedIds("order_by=-createTime")).containsExactly(second, first);
    assertThat(acme.listedIds("order_by=createTime")).containsExactly(first, second);
    assertThat(acme.list("order_by=-createTime").applied()).doesNotContain(rule);
  }

  private List<String> resources(String rule, ObjectNode query) {
    TestServer.Answer answer = acme.world().post(acme.account(), Renewals.RESOURCES, query);
    return Bills.fields(
        decided(answer, rule).body().path("data").valueStream().toList(), "resource_id");
  }

  @Test
  void resources_come_newest_or_oldest_first() {
    String rule = "resources.list.newest-first";
    List<String> pair = renewals.bought(Renewals.server(), Renewals.disk());
    acme.world().advance("PT1H");
    String second = renewals.boughtServer();
    ObjectNode mains = TestServer.json().put("only_main_resource", 1);
    ObjectNode named = TestServer.json();
    named.putArray("resource_ids").add(pair.get(0)).add(second);
    assertThat(resources(rule, mains)).containsExactly(second, pair.get(0));

    choose(acme, rule, "oldest-first");

    assertThat(resources(rule, mains)).containsExactly(pair.get(0), second);
    assertThat(resources(rule, TestServer.json())).endsWith(second).hasSize(3);
    assertThat(resources(rule, named)).endsWith(second).hasSize(3);
  }

  @Test
  void closed_resources_are_listed_or_only_asked_for() {
    String rule = "resources.list.closed-stay";
    String closed = renewals.boughtServer();
    String kept = renewals.boughtServer();
    Unsubscriptions.of(acme, 1, closed);
    assertThat(resources(rule, TestServer.json())).contains(closed, kept);

    choose(acme, rule, "on-request");

    ObjectNode three = TestServer.json();
    three.putArray("status_list").add(3);
    assertThat(resources(rule, TestServer.json())).containsExactly(kept);
    assertThat(renewals.listed(three)).hasSize(1);
  }

  @Test
  void the_end_of_the_window_is_inside_or_outside() {
    String rule = "resources.list.expiry-window-inclusive";
    String server = renewals.boughtServer();
    ObjectNode window =
        TestServer.json()
            .put("expire_time_begin", "2026-12-23T15:59:59Z")
            .put("expire_time_end", "2026-12-23T15:59:59Z");
    ObjectNode later = window.deepCopy().put("expire_time_end", "2026-12-23T16:00:00Z");
    assertThat(resources(rule, window)).containsExactly(server);

    choose(acme, rule, "end-excluded");

    assertThat(resources(rule, window)).isEmpty();
    assertThat(resources(rule, later)).containsExactly(server);
  }

  @Test
  void a_main_resource_has_no_parent_or_itself() {
    String rule = "resources.list.parent-of-main-empty";
    List<String> ids = renewals.bought(Renewals.server(), Renewals.disk());
    resources(rule, TestServer.json());
    assertThat(renewals.resource(ids.get(0)).path("parent_resource_id").asString()).isEmpty();

    choose(acme, rule, "own-id");

    resources(rule, TestServer.json());
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(renewals.resource(id).path("parent_resource_id").asString())
                    .isEqualTo(ids.get(0)));
  }
}

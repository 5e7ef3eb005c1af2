// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListStoredValueCards: usable or used up, pages, whose cards. */
@OnBothTargets
class StoredValueCardsConformance {

  private static final String CARDS = "/v2/promotions/benefits/stored-value-cards";

  private final Shop acme;

  StoredValueCardsConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void the_newest_card_comes_first_and_pages_together_are_the_list() {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      given.add(0, acme.card("1.00").id());
      acme.world().advance("PT1H");
    }

    // rule coupons.cards.newest-first
    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < 6; offset += 2) {
      JsonNode page = acme.get(CARDS + "?status=1&limit=2&offset=" + offset).body();
      assertThat(page.path("total_count").asInt()).isEqualTo(5);
      rows.addAll(ids(page));
    }

    assertThat(rows).isEqualTo(given);
    assertThat(ids(acme.get(CARDS + "?status=1&card_id=" + given.get(3)).body()))
        .containsExactly(given.get(3));
  }

  @Test
  void a_card_is_used_up_when_its_money_is_gone_and_comes_back_with_a_refund() {
    Choice card = acme.card("30.00");

    // rule coupons.cards.used-up-at-zero
    acme.paid(acme.buy("10.00"), card);
    assertThat(listed("status=1")).containsExactly(card.id());
    String second = acme.paid(acme.buy("20.00"), card);
    assertThat(listed("status=1")).isEmpty();
    assertThat(listed("status=2")).containsExactly(card.id());
    acme.refund(second, "5.00", "0.00");

    JsonNode back = acme.get(CARDS + "?status=1").body().path("stored_value_cards").path(0);
    assertThat(back.path("balance").asString()).isEqualTo("15.00");
    assertThat(back.path("face_value").asString()).isEqualTo("30.00");
  }

  @Test
  void an_expired_card_with_money_left_is_listed_but_cannot_pay() {
    Choice card = acme.card("30.00");
    acme.world().advance("P366D");

    // rule coupons.cards.expired-still-listed
    assertThat(listed("status=1")).containsExactly(card.id());
    String order = acme.buy("10.00");
    assertThat(acme.usable(order).toString()).doesNotContain(card.id());
    assertRefused(acme.pay(order, card), 400, "CBC.99003112", "orders.pay.coupon-usable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?status=", "?status=0", "?status=3", "?status=x", "?status=1&limit=101"})
  void a_value_outside_what_is_documented_is_refused(String query) {
    assertRefused(acme.get(CARDS + query), 400, "CBC.0100", "gateway.check.parameters");
  }

  @Test
  void cards_are_shown_to_their_owner_and_to_users_with_the_right() {
    acme.card("1.00");
    String usable = CARDS + "?status=1";

    assertThat(acme.as("solo").get(usable).body().path("total_count").asInt()).isZero();
    assertThat(acme.getAs("reader", usable).body().path("total_count").asInt()).isEqualTo(1);
    assertRefused(
        acme.getAs("nobody", usable), 403, "CBC.0151", "gateway.permission.action-granted");
  }

  private List<String> listed(String query) {
    return ids(acme.get(CARDS + "?" + query).body());
  }

  private static List<String> ids(JsonNode page) {
    return page.path("stored_value_cards")
        .valueStream()
        .map(card -> card.path("card_id").asString())
        .toList();
  }
}

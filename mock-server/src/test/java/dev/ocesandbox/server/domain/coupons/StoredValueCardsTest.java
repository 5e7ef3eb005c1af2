// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.moved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class StoredValueCardsTest {

  private static final String CARDS = "/v2/promotions/benefits/stored-value-cards";
  private static final IssuedId GIVEN = card(GivenWorld.empty(), "1000.00");

  @Test
  void a_card_shows_its_amounts_as_text() {
    assertThat(call(GIVEN.world(), ACME, "?status=1").body())
        .isEqualTo(
            Json.read(
                """
                {"total_count": 1, "stored_value_cards": [
                  {"card_id": "%s", "card_name": "gift", "status": 1, "face_value": "1000.00",
                   "balance": "1000.00", "effective_time": "2026-01-15T08:30:00Z",
                   "expire_time": "2026-04-15T08:30:00Z"}]}\
                """
                    .formatted(GIVEN.id())));
    assertThat(GIVEN.id()).matches("userSVCId\\d{10}");
  }

  @Test
  void a_card_is_a_grant_of_the_vendor() {
    assertThat(GIVEN.world().ledger().balance(LedgerAccount.vendor(Kind.GRANTS)))
        .isEqualTo(Money.of("-1000"));
    assertThat(Cards.balance(GIVEN.world(), found(GIVEN.world()))).isEqualTo(Money.of("1000"));
    assertThat(Cards.of(GIVEN.world(), ACME)).extracting(Card::id).containsExactly(GIVEN.id());
  }

  @Test
  void a_card_partly_used_is_still_usable() {
    World world = paid(GIVEN.world(), "999.99");

    assertThat(ids(world, "?status=1")).containsExactly(GIVEN.id());
    assertThat(ids(world, "?status=2")).isEmpty();
    assertThat(
            call(world, ACME, "?status=1")
                .body()
                .path("stored_value_cards")
                .get(0)
                .path("balance")
                .asString())
        .isEqualTo("0.01");
    assertThat(found(world).lastUsedAt()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void a_card_without_money_is_used_up() {
    // rule coupons.cards.used-up-at-zero
    World world = paid(GIVEN.world(), "1000.00");

    assertThat(ids(world, "?status=1")).isEmpty();
    assertThat(ids(world, "?status=2")).containsExactly(GIVEN.id());
    assertThat(Cards.isUsable(world, found(world), START)).isFalse();
  }

  @Test
  void what_comes_back_makes_it_usable_again() {
    World used = paid(GIVEN.world(), "1000.00");

    World world = returned(used, "400.00", END.minusSeconds(1));

    assertThat(ids(world, "?status=1")).containsExactly(GIVEN.id());
    assertThat(ids(world, "?status=2")).isEmpty();
    assertThat(Cards.isUsable(world, found(world), START)).isTrue();
  }

  @Test
  void what_comes_back_after_its_end_is_lost() {
    World used = paid(GIVEN.world(), "1000.00");

    World world =
        Cards.returned(moved(used, account(), Money.of("400")), GIVEN.id(), Money.of("400"), END);

    assertThat(Cards.balance(world, found(world))).isEqualTo(Money.ZERO);
    assertThat(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED)))
        .isEqualTo(Money.of("400"));
    assertThat(trail(world)).contains("coupons.cards.return-after-expiry-is-lost");
  }

  @Test
  void an_expired_card_with_money_left_is_listed_but_cannot_pay() {
    // rule coupons.cards.expired-still-listed
    GatewayCalls calls = new GatewayCalls(GIVEN.world(), CouponsApi.room());

    calls.advanceTo(END);

    assertThat(calls.get(ACME, CARDS + "?status=1").body().path("total_count").asInt())
        .isEqualTo(1);
    assertThat(Cards.isUsable(GIVEN.world(), found(GIVEN.world()), END)).isFalse();
    assertThat(Cards.isUsable(GIVEN.world(), found(GIVEN.world()), END.minusSeconds(1))).isTrue();
  }

  @Test
  void the_card_can_be_named() {
    IssuedId second = card(GIVEN.world(), "5.00");

    assertThat(ids(second.world(), "?status=1")).containsExactly(second.id(), GIVEN.id());
    assertThat(ids(second.world(), "?status=1&card_id=" + GIVEN.id())).containsExactly(GIVEN.id());
    assertThat(ids(second.world(), "?status=2&card_id=" + GIVEN.id())).isEmpty();
    assertThat(ids(second.world(), "?status=1&card_id=")).hasSize(2);
  }

  @Test
  void pages_count_every_card() {
    World world = card(card(GIVEN.world(), "2.00").world(), "3.00").world();

    Answered answered = call(world, ACME, "?status=1&limit=2&offset=2");

    assertThat(answered.body().path("total_count").asInt()).isEqualTo(3);
    assertThat(answered.body().path("stored_value_cards")).hasSize(1);
  }

  @Test
  void cards_of_another_customer_are_not_shown() {
    assertThat(call(GIVEN.world(), OTHER, "?status=1").body().path("total_count").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?status=", "?status=0", "?status=3", "?status=x", "?status=1&limit=0"})
  void a_value_outside_what_is_documented_is_refused(String query) {
    Answered answered = call(GIVEN.world(), ACME, query);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.0100");
  }

  @Test
  void an_iam_user_without_the_action_is_refused() {
    assertThat(call(GIVEN.world(), "acme-guest", "?status=1").errorCode()).isEqualTo("CBC.0151");
  }

  private static IssuedId card(World world, String amount) {
    return Cards.grant(world, new CardGrant(ACME, Money.of(amount), END, "gift"), START);
  }

  private static Card found(World world) {
    return Cards.find(world, GIVEN.id()).orElseThrow();
  }

  private static LedgerAccount account() {
    return found(GIVEN.world()).account();
  }

  private static World paid(World world, String amount) {
    World posted = moved(world, account(), Money.of(amount).negated());
    return Cards.used(posted, GIVEN.id(), START.plusSeconds(1));
  }

  private static World returned(World world, String amount, Instant at) {
    World posted = moved(world, account(), Money.of(amount));
    return Cards.returned(posted, GIVEN.id(), Money.of(amount), at);
  }

  private static Answered call(World world, String caller, String query) {
    return new GatewayCalls(world, CouponsApi.room()).get(caller, CARDS + query);
  }

  private static List<String> ids(World world, String query) {
    JsonNode cards = call(world, ACME, query).body().path("stored_value_cards");
    return cards.valueStream().map(card -> card.path("card_id").asString()).toList();
  }
}

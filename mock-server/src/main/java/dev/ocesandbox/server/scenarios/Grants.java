// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.coupons.CardGrant;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.DiscountGrant;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.scenarios.Act.Deed;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.time.Span;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Money, coupons, cards and discounts that an account was given before the start. */
final class Grants {

  private static final String BANK_TRANSFER = "2";
  private static final StoryTime IN_A_YEAR =
      (start, act) -> new Span(Period.ofYears(1), java.time.Duration.ZERO).after(act);
  private static final StoryTime AT_ONCE = (start, act) -> act;

  private Grants() {}

  static Deed creditLine(Told told) {
    return stage ->
        Accounts.setCreditLine(stage.world(), told.customerId(), told.amount("amount"), stage.now())
            .map(left -> "");
  }

  static Deed topUp(Told told) {
    return stage ->
        drawn(
            Accounts.topUp(
                stage.world(),
                told.customerId(),
                told.amount("amount"),
                told.text("channel", BANK_TRANSFER),
                stage.now()));
  }

  static Deed coupon(Told told) {
    return stage ->
        drawn(Coupons.grant(stage.world(), couponGrant(told, stage.now()), stage.now()));
  }

  private static CouponGrant couponGrant(Told told, Instant now) {
    String type = told.text("type", "");
    return new CouponGrant(
        told.customerId(),
        CouponKind.valueOf(type.toUpperCase(Locale.ROOT)),
        told.amount("amount"),
        told.ratioOrNull("ratio"),
        told.moment("valid_from", now, AT_ONCE),
        told.moment("expires", now, IN_A_YEAR),
        limits(told.json().path("limits")),
        told.number("group", 0),
        told.number("version", 2),
        told.text("name", type + " coupon"));
  }

  private static Map<String, List<String>> limits(JsonNode json) {
    Map<String, List<String>> limits = new TreeMap<>();
    json.forEachEntry(
        (key, value) ->
            limits.put(
                key,
                value.isArray()
                    ? value.valueStream().map(JsonNode::asString).toList()
                    : List.of(value.asString())));
    return limits;
  }

  static Deed reclaim(Told told, String coupon) {
    return stage ->
        Coupons.reclaim(stage.world(), told.customerId(), stage.id(coupon), stage.now())
            .map(taken -> "");
  }

  static Deed card(Told told) {
    return stage ->
        drawn(
            Cards.grant(
                stage.world(),
                new CardGrant(
                    told.customerId(),
                    told.amount("amount"),
                    told.moment("expires", stage.now(), IN_A_YEAR),
                    told.text("name", "stored-value card")),
                stage.now()));
  }

  static Deed discount(Told told) {
    return stage -> drawn(Discounts.grant(stage.world(), discountGrant(told, stage)));
  }

  private static DiscountGrant discountGrant(Told told, Stage stage) {
    return new DiscountGrant(
        told.customerId(),
        DiscountKind.valueOf(told.text("type", "").toUpperCase(Locale.ROOT)),
        told.ratioOrNull("ratio"),
        told.amountOrNull("amount"),
        told.amountOrNull("price"),
        told.textOrNull("service_type_code"),
        told.has("order") ? stage.id(told.text("order", "")) : null,
        told.momentOrNull("expires", stage.now()));
  }

  private static Change<String> drawn(Drawn drawn) {
    return Change.of(drawn.world(), drawn.id());
  }
}

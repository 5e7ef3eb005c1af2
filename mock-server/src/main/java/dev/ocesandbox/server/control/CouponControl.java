// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.coupons.CardGrant;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Issues coupons and stored-value cards and takes coupons back, as their issuer does. */
final class CouponControl {

  private static final int USED_UNTIL_EMPTY = 2;

  private CouponControl() {}

  static Change<Answer> issue(Call call, World world, Instant now) {
    return AccountNames.with(
        call,
        world,
        customer -> {
          Fields fields = new Fields(call.body(), now);
          Terms terms = Terms.of(fields, now);
          Map<String, List<String>> limits = CouponLimits.of(fields, call.body().path("limits"));
          return fields.then(
              () -> {
                CouponGrant grant =
                    new CouponGrant(
                        customer.id(),
                        terms.kind(),
                        terms.amount(),
                        terms.ratio(),
                        terms.validFrom(),
                        terms.expiresAt(),
                        limits,
                        fields.integer("group", 0),
                        fields.integer("version", USED_UNTIL_EMPTY),
                        fields.text("name").orElse("Sandbox coupon"));
                return created("coupon_id", Coupons.grant(world, grant, now));
              });
        });
  }

  /** What a coupon is worth, and when. */
  private record Terms(
      CouponKind kind, Money amount, @Nullable Ratio ratio, Instant validFrom, Instant expiresAt) {

    static Terms of(Fields fields, Instant now) {
      CouponKind kind = CouponKind.valueOf(fields.text("type").orElse("").toUpperCase(Locale.ROOT));
      boolean discount = kind == CouponKind.DISCOUNT;
      String stray = discount ? "amount" : "ratio";
      if (fields.has(stray)) {
        fields.refused(stray, "does not go with type " + fields.text("type").orElse(""), "");
      }
      Instant validFrom = Objects.requireNonNullElse(fields.moment("valid_from"), now);
      Instant expiresAt = expiry(fields, validFrom);
      return new Terms(
          kind,
          discount ? Money.ZERO : fields.positiveAmount("amount"),
          discount ? fields.ratio("ratio") : null,
          validFrom,
          expiresAt.isAfter(validFrom)
              ? expiresAt
              : fields.refused("expires", "must be after valid_from", expiresAt));
    }
  }

  /** Inferred: a year, where nobody says. */
  private static Instant expiry(Fields fields, Instant from) {
    Instant expires = fields.future("expires");
    return expires == null ? Moments.after("P1Y", from).orElse(from) : expires;
  }

  static Change<Answer> reclaim(Call call, World world, Instant now) {
    return AccountNames.with(
        call,
        world,
        customer ->
            Coupons.reclaim(world, customer.id(), call.requiredText("coupon_id"), now)
                .map(coupon -> Answer.ok(Json.object().put("coupon_id", coupon.id()))));
  }

  static Change<Answer> issueCard(Call call, World world, Instant now) {
    return AccountNames.with(
        call,
        world,
        customer -> {
          Fields fields = new Fields(call.body(), now);
          Money amount = fields.positiveAmount("amount");
          Instant expiresAt = expiry(fields, now);
          String name = fields.text("name").orElse("Sandbox card");
          return fields.then(
              () ->
                  created(
                      "card_id",
                      Cards.grant(
                          world, new CardGrant(customer.id(), amount, expiresAt, name), now)));
        });
  }

  static Change<Answer> created(String field, Drawn drawn) {
    return Change.of(drawn.world(), Answer.created(Json.object().put(field, drawn.id())));
  }
}

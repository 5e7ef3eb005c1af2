// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues coupons and stored-value cards and takes coupons back, as their issuer does. */
final class CouponsControl {

  private static final int USED_UNTIL_EMPTY = 2;

  private CouponsControl() {}

  static List<Route> routes() {
    return List.of(
        Route.write("IssueCoupon", CouponsControl::issue),
        Route.write("ReclaimCoupon", CouponsControl::reclaim),
        Route.write("IssueCard", CouponsControl::issueCard));
  }

  private static Change<Answer> issue(Call call, World world) {
    Instant now = call.now();
    return call.withAccount(
        world,
        customer -> {
          RequestFields fields = call.bodyFields();
          Terms terms = Terms.of(fields, now);
          Map<String, List<String>> limits =
              LimitsForm.of(world, fields, call.body().path("limits"));
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
                        fields.text("name").orElse("Sandbox coupon"),
                        origin(fields));
                return created("coupon_id", Coupons.grant(world, grant, now));
              });
        });
  }

  private static CouponOrigin origin(RequestFields fields) {
    return new CouponOrigin(
        fields.has("kind")
            ? fields.choice("kind", CouponOrigin.Kind.class)
            : CouponOrigin.DEFAULT.kind(),
        fields.has("issuer")
            ? fields.choice("issuer", CouponOrigin.Issuer.class)
            : CouponOrigin.DEFAULT.issuer());
  }

  private static final Bilingual STRAY =
      new Bilingual("does not go with type {type}", "不能与type {type}同时使用");
  private static final Bilingual BEFORE_START =
      new Bilingual("must be after valid_from", "必须晚于valid_from");

  /** What a coupon is worth, and when. */
  private record Terms(
      CouponKind kind, Money amount, @Nullable Ratio ratio, Instant validFrom, Instant expiresAt) {

    static Terms of(RequestFields fields, Instant now) {
      CouponKind kind = fields.choice("type", CouponKind.class);
      boolean discount = kind == CouponKind.DISCOUNT;
      String stray = discount ? "amount" : "ratio";
      if (fields.has(stray)) {
        fields.refused(stray, STRAY.with("type", fields.text("type", "")), "");
      }
      Instant validFrom = fields.moment("valid_from").orElse(now);
      Instant expiresAt = expiry(fields, validFrom);
      return new Terms(
          kind,
          discount ? Money.ZERO : fields.positiveAmount("amount"),
          discount ? fields.ratio("ratio").orElse(null) : null,
          validFrom,
          expiresAt.isAfter(validFrom)
              ? expiresAt
              : fields.refused("expires", BEFORE_START, expiresAt));
    }
  }

  /** Inferred: a coupon or card is valid for a year by default. */
  private static Instant expiry(RequestFields fields, Instant from) {
    return fields.future("expires").or(() -> TimeText.after("P1Y", from)).orElse(from);
  }

  private static Change<Answer> reclaim(Call call, World world) {
    Instant now = call.now();
    return call.withAccount(
        world,
        customer ->
            Coupons.reclaim(world, customer.id(), call.requiredText("coupon_id"), now)
                .map(coupon -> Answer.ok(Json.object().put("coupon_id", coupon.id()))));
  }

  private static Change<Answer> issueCard(Call call, World world) {
    Instant now = call.now();
    return call.withAccount(
        world,
        customer -> {
          RequestFields fields = call.bodyFields();
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

  private static Change<Answer> created(String field, IssuedId drawn) {
    return Change.of(drawn.world(), Answer.created(Json.object().put(field, drawn.id())));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.domain.accounts.TradeDays;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;

/** The operations on coupons and stored-value cards. */
public final class CouponsApi {

  private static final int USED_UP = 2;
  private static final String NEWEST_FIRST = "coupons.list.newest-first";
  private static final String EXPIRED_LISTED = "coupons.cards.expired-still-listed";

  private CouponsApi() {}

  /** Returns the operations, time rules and state of the room, where no use is settled. */
  public static Room room() {
    return room(LateUse.NONE);
  }

  /** Returns the operations, time rules and state of the room. */
  public static Room room(LateUse lateUse) {
    return new Room(
        List.of(
            Route.read("ListStoredValueCards", CouponsApi::cards),
            Route.read("ListSubCustomerCoupons", CouponsApi::coupons),
            Route.read("ListCustomerCouponChangeRecords", CouponsApi::changes)),
        CouponsControl.routes(),
        List.of(new CouponExpiryRule(lateUse), new CouponLapseRule(), new CouponUnlistingRule()),
        List.of(CouponsState.SLOT, CardsState.SLOT));
  }

  private static Change<Answer> cards(Call call, World world) {
    boolean usedUp = call.integer("status").orElse(0) == USED_UP;
    CardsState state = world.get(CardsState.SLOT);
    Ranked<Card> list =
        call.text("card_id")
            .map(id -> state.listOf(call.customerId(), usedUp, id))
            .orElseGet(() -> state.listOf(call.customerId(), usedUp));
    Page<Card> page =
        world.reads(EXPIRED_LISTED, "listed")
            ? list.page(call.page())
            : list.page(call.page(), card -> call.now().isBefore(card.expiresAt()));
    return Change.of(world.applied(EXPIRED_LISTED), Answer.ok(CouponsJson.cards(page, world)));
  }

  private static Change<Answer> coupons(Call call, World world) {
    CouponFilter filter = couponFilter(call.parameters());
    boolean oldest = world.reads(NEWEST_FIRST, "oldest-first");
    Page<Coupon> page =
        filter.page(world.get(CouponsState.SLOT), call.customerId(), call.page(), oldest);
    return Change.of(world.applied(NEWEST_FIRST), Answer.ok(CouponsJson.coupons(page, world)));
  }

  /** The parameter indirect_partner_id is for distributors and is ignored. */
  private static CouponFilter couponFilter(RequestFields fields) {
    return new CouponFilter(
        fields.text("coupon_id"),
        fields.text("order_id"),
        fields.text("promotion_plan_id"),
        fields.integer("coupon_type"),
        fields.integer("status"),
        fields.instant("active_start_time"),
        fields.instant("active_end_time"),
        fields.text("source_id"));
  }

  private static Change<Answer> changes(Call call, World world) {
    Customer customer = world.customer(call.customerId());
    if (customer.model() == SalesModel.RESELLER) {
      return Change.refused(Refusal.by("coupons.records.not-for-reseller-customers"));
    }
    TradeDays days =
        TradeDays.of(call.text("trade_time_begin"), call.text("trade_time_end"), call.now());
    if (days.exceedOneYear()) {
      return Change.refused(Refusal.by("coupons.records.one-year-range"));
    }
    CouponChangeFilter filter =
        new CouponChangeFilter(
            call.text("revenue_expense_type"),
            call.text("trade_type"),
            call.text("trade_id"),
            call.text("coupon_id"));
    Page<CouponChange> page =
        world.get(CouponsState.SLOT).historyOf(customer.id()).page(days, filter, call.page());
    return Change.of(world, Answer.ok(CouponsJson.changes(page, customer.name(), call.language())));
  }
}

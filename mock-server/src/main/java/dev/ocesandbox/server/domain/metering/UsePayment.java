// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.AccountMovement;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.Trade;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.metering.Paid.Source;
import dev.ocesandbox.server.domain.metering.Purse.SourceKey;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Posts what a settlement has taken from a payer and updates its coupons and cards. */
final class UsePayment {

  private final String payerId;
  private final Instant at;
  private final Purse purse;

  UsePayment(String payerId, Instant at, Purse purse) {
    this.payerId = payerId;
    this.at = at;
    this.purse = purse;
  }

  /** Returns the world after one entry for all deductions, or as it is if nothing is due. */
  World on(World world) {
    if (purse.paid().isEmpty()) {
      return world;
    }
    List<Transfer> transfers = new ArrayList<>();
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    purse.paid().forEach((key, sum) -> transfers.add(new Transfer(account(key), revenue, sum)));
    World posted =
        world
            .post(at, EntryKind.USAGE, payerId, transfers)
            .applied("metering.settlement.one-entry");
    return recorded(recorded(updated(posted), Source.CASH), Source.CREDIT);
  }

  private LedgerAccount account(SourceKey key) {
    Kind kind =
        switch (key.source()) {
          case CASH_COUPON, FLEXI_COUPON -> Kind.COUPON;
          case CARD -> Kind.CARD;
          case SETTLEMENT -> Kind.SETTLEMENT;
          case CASH -> Kind.CASH;
          case CREDIT -> Kind.CREDIT;
          case DEBT -> Kind.ARREARS;
        };
    return new LedgerAccount(kind, payerId, key.reference());
  }

  private World updated(World posted) {
    World updated = posted;
    for (Map.Entry<SourceKey, Money> entry : purse.paid().entrySet()) {
      String reference = entry.getKey().reference();
      updated =
          switch (entry.getKey().source()) {
            case CASH_COUPON, FLEXI_COUPON ->
                Coupons.used(updated, use(reference, entry.getValue()));
            case CARD -> Cards.used(updated, reference, at);
            case SETTLEMENT -> updated.applied("metering.pay.monthly-settlement");
            case DEBT -> updated.applied("metering.pay.rest-is-debt");
            case CASH, CREDIT -> updated;
          };
    }
    return updated;
  }

  /** A coupon has one record for each settlement, with the id of the first transaction. */
  private CouponUse use(String couponId, Money amount) {
    CouponPurse.Bill first = purse.firstOf(couponId);
    return new CouponUse(
        couponId,
        Run.tradeId(first.resourceId(), first.period(), at),
        List.of(),
        amount,
        first.use().serviceTypeCode(),
        first.resourceTypeCode(),
        at);
  }

  private World recorded(World world, Source source) {
    Money amount = purse.paidBy(source);
    BalanceType balance = source == Source.CASH ? BalanceType.DEBIT : BalanceType.CREDIT;
    return amount.isPositive()
        ? Accounts.addRecord(
            world, new AccountMovement(payerId, balance, Trade.USAGE, amount, "", "", at))
        : world;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Explains what a ledger entry has moved. */
final class EntrySteps {

  private static final Bilingual MOVED =
      new Bilingual("moved by {kind} {subject}", "{kind} {subject}的变动金额");
  private static final Bilingual GAINED = new Bilingual("gained by {account}", "{account}增加");
  private static final Bilingual GIVEN = new Bilingual("given by {account}", "{account}减少");

  private EntrySteps() {}

  static Explained of(World world, Entry entry) {
    List<Step> gained = new ArrayList<>();
    List<Step> given = new ArrayList<>();
    Money sum = Money.ZERO;
    for (Posting posting : entry.postings()) {
      Money amount = posting.amount();
      String account = AccountNames.of(world, posting.account().toString());
      if (amount.isNegative()) {
        given.add(
            Step.given(
                GIVEN.with("account", account), amount.negated().toString(), rule(entry.type())));
      } else {
        sum = sum.plus(amount);
        gained.add(
            Step.given(GAINED.with("account", account), amount.toString(), rule(entry.type())));
      }
    }
    Bilingual what =
        MOVED.with(Map.of("kind", entry.type().toString(), "subject", entry.subject()));
    return new Explained(
        sum.toString(),
        List.of(
            Step.sum(what, sum.toString(), rule(entry.type()), gained),
            Step.sum(what, sum.toString(), rule(entry.type()), given)));
  }

  private static String rule(EntryKind kind) {
    return switch (kind) {
      case PAYMENT -> "bills.orders.at-payment";
      case REFUND -> "bills.orders.refund-at-payout";
      case TOP_UP -> "accounts.top-up.adds-to-cash";
      case CREDIT_LINE -> "accounts.records.credit-line";
      case COUPON_GRANT, CARD_GRANT -> "coupons.records.receipt";
      case COUPON_LOCK, COUPON_RELEASE -> "coupons.lock.sets-amount-aside";
      case COUPON_LAPSE -> "coupons.status.expires";
      case CARD_LAPSE -> "coupons.cards.return-after-expiry-is-lost";
      case ALLOCATION -> "accounts.records.allocation";
      case ALLOCATION_RECLAIM -> "accounts.records.retrieval";
      case ALLOCATION_UNBIND -> "accounts.records.unbinding";
      case COUPON_ALLOCATION -> "enterprise.coupons.keeps-terms";
      case COUPON_ALLOCATION_RECLAIM -> "enterprise.coupons.rest-goes-back";
      case COUPON_ALLOCATION_UNBIND -> "enterprise.coupons.back-on-leaving";
      case ADJUSTMENT, SPENT_ELSEWHERE -> "accounts.records.adjustment";
      case USAGE, ARREARS_PAYMENT -> "bills.check.views-agree";
    };
  }
}

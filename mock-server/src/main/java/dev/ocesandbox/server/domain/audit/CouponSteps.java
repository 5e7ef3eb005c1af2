// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Explains the balance of a coupon or card: what was granted, used and came back. */
final class CouponSteps {

  private static final Bilingual BALANCE = new Bilingual("balance of {id}", "{id}的余额");
  private static final Bilingual ENTRY =
      new Bilingual(
          "ledger entry {number}, {kind} {subject}, at {at}",
          "账本分录{number}（{kind} {subject}），时间{at}");

  private CouponSteps() {}

  static Explained of(World world, String id) {
    List<Step> from = new ArrayList<>();
    Money balance = Money.ZERO;
    for (Entry entry : world.ledger().entries()) {
      Money moved =
          Money.sum(
              entry.postings().stream()
                  .filter(posting -> posting.account().reference().equals(id))
                  .map(Posting::amount)
                  .toList());
      if (!moved.isZero()) {
        balance = balance.plus(moved);
        from.add(step(entry, moved));
      }
    }
    Step sum =
        Step.sum(
            BALANCE.with("id", id), balance.toString(), "coupons.use.reusable-keeps-balance", from);
    return new Explained(balance.toString(), List.of(sum));
  }

  private static Step step(Entry entry, Money moved) {
    Bilingual what =
        ENTRY.with(
            Map.of(
                "number", String.valueOf(entry.number()),
                "kind", entry.type().toString(),
                "subject", entry.subject(),
                "at", BusinessTime.wire(entry.at())));
    return Step.given(what, moved.toString(), rule(entry.type()));
  }

  private static String rule(EntryKind kind) {
    return switch (kind) {
      case PAYMENT -> "orders.pay.coupons-before-balance";
      case REFUND -> "orders.refund.back-to-sources";
      case COUPON_LAPSE -> "coupons.status.expires";
      case CARD_LAPSE -> "coupons.cards.return-after-expiry-is-lost";
      case COUPON_ALLOCATION, COUPON_ALLOCATION_RECLAIM, COUPON_ALLOCATION_UNBIND ->
          "enterprise.coupons.keeps-terms";
      default -> "coupons.records.receipt";
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the records of this room in a saved world. */
final class AccountsCheck {

  static final RecordChecks<CreditLine> LINES =
      RecordChecks.<CreditLine>none()
          .names("credit line", "expires", line -> line.customerId() + " " + line.reference())
          .refers(RecordChecks.CUSTOMER, "customer_id", CreditLine::customerId)
          .holds(CreditLine::account)
          .and(AccountsCheck::line);

  static final RecordChecks<AccountChange> CHANGES =
      RecordChecks.<AccountChange>none()
          .issues("account-change", "account change", "id", AccountChange::id)
          .names(
              "account change number",
              "number",
              change -> change.customerId() + " " + change.balance() + " " + change.number())
          .refers(RecordChecks.CUSTOMER, "customer_id", AccountChange::customerId)
          .and(AccountsCheck::change);

  private AccountsCheck() {}

  private static void line(CreditLine line, Flaws flaws) {
    flaws.notNegative(line.size(), "size");
    flaws.unless(
        line.available(flaws.world()).compareTo(line.size()) <= 0,
        "size",
        "must not be less than the unused part in the ledger",
        "不能小于账本中未使用的部分");
    flaws.unless(
        !line.over() || line.expires() != null, "over", "needs a time of expiry", "需要有到期时间");
  }

  private static void change(AccountChange change, Flaws flaws) {
    flaws.named(change.id(), "id");
    AccountsState state = flaws.world().get(AccountsState.SLOT);
    int all = state.changesOf(change.customerId(), change.balance()).size();
    flaws.between(1, change.number(), all, "number");
    flaws.unless(change.amount().isPositive(), "amount", "must be positive", "必须大于0");
    flaws.unless(
        change.channelId().equals(PaymentChannel.NONE)
            || PaymentChannel.isKnown(change.channelId()),
        "channel_id",
        "is not a payment channel",
        "不是已知的支付渠道");
    flaws.past(change.at(), "at");
  }
}

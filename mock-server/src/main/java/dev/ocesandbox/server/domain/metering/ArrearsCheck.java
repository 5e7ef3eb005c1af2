// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.List;

/** What must hold for the records of arrears in a saved world. */
final class ArrearsCheck {

  static final RecordChecks<Arrears> ARREARS =
      RecordChecks.<Arrears>none()
          .names("arrears", "payer_id", Arrears::payerId)
          .refers(RecordChecks.CUSTOMER, "payer_id", Arrears::payerId)
          .and(ArrearsCheck::arrears);

  static final RecordChecks<Freeze> FREEZES =
      RecordChecks.<Freeze>none()
          .names("freeze", "from", freeze -> freeze.resourceId() + " " + freeze.from())
          .refers(Metering.KIND, "resource_id", Freeze::resourceId)
          .and(ArrearsCheck::freeze);

  static final RecordChecks<UsageDay> DAYS =
      RecordChecks.<UsageDay>none()
          .names("usage day", "payer_id", UsageDay::payerId)
          .refers(RecordChecks.CUSTOMER, "payer_id", UsageDay::payerId)
          .and((day, flaws) -> planned(day.due(), "at", flaws));

  private ArrearsCheck() {}

  private static void arrears(Arrears arrears, Flaws flaws) {
    flaws.past(arrears.since(), "since");
    arrears.due().ifPresent(due -> planned(due, "until", flaws));
  }

  private static void planned(Due due, String path, Flaws flaws) {
    flaws.unless(
        flaws.world().agenda().items().contains(due),
        path,
        "must be the time of its item on the agenda",
        "必须是其在日程中的时间");
  }

  /** What the runs of a payer owe is what the ledger says, and the payer is in arrears. */
  static void debt(Run run, Flaws flaws) {
    if (OpenDebts.ofEach(run).isZero()) {
      return;
    }
    World world = flaws.world();
    Money open = world.get(MeteringState.SLOT).runs().debts(run.payerId()).total();
    flaws.unless(
        open.equals(Accounts.debt(world, run.payerId()))
            && world.get(ArrearsState.SLOT).of(run.payerId()).isPresent(),
        "paid_by",
        "has debt that its payer does not have in the ledger and in arrears",
        "的欠费与付款账号的账本和欠费记录不一致");
  }

  private static void freeze(Freeze freeze, Flaws flaws) {
    flaws.past(freeze.to(), "to");
    List<Freeze> all = flaws.world().get(ArrearsState.SLOT).freezesOf(freeze.resourceId());
    int next = all.indexOf(freeze) + 1;
    if (next < all.size()) {
      flaws.inOrder(freeze.to(), all.get(next).from(), "to");
    }
  }
}

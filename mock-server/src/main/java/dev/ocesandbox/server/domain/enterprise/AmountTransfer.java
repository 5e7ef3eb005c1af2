// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.accounts.InternalTransfer;
import dev.ocesandbox.server.domain.accounts.InternalTransfer.Reason;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to move cash or credit between a master and a member.
 *
 * @param masterId the caller
 * @param memberId customer id of the member
 * @param amount yuan; empty for more than any account can hold
 * @param transId number of the transaction; empty to have one made
 * @param balance cash or credit
 * @param expires expiry of the credit line; null for the line that does not expire
 */
record AmountTransfer(
    String masterId,
    String memberId,
    Optional<Money> amount,
    String transId,
    BalanceType balance,
    @Nullable Instant expires) {

  /** Moves money from the master to the member. */
  Change<World> allocate(World world, Instant now) {
    return transaction()
        .begun(world)
        .then(
            (begun, member) -> {
              Optional<Refusal> obstacle =
                  Obstacles.ofAllocation(world, world.customer(masterId), member, balance);
              if (obstacle.isPresent()) {
                return Change.refused(obstacle.get());
              }
              if (balance == BalanceType.CREDIT && Enterprises.hasOwnCredit(world, memberId)) {
                return Change.refused(Refusal.by("enterprise.transfer.no-credit-of-its-own"));
              }
              return available(world, masterId, true)
                  .then((w, most) -> covered(w, most, Reason.ALLOCATION, now));
            });
  }

  /** Moves money from the member back to the master. */
  Change<World> reclaim(World world, Instant now) {
    return transaction()
        .begun(world)
        .then(
            (begun, member) -> {
              Optional<Refusal> obstacle =
                  Obstacles.ofReclaim(world, world.customer(masterId), member, balance);
              return obstacle.isPresent()
                  ? Change.refused(obstacle.get())
                  : available(world, memberId, false)
                      .then((w, most) -> covered(w, most, Reason.RECLAIM, now));
            });
  }

  /** Returns how much can move; refuses a credit line that has expired. */
  private Change<Money> available(World world, String giver, boolean fromMaster) {
    if (balance == BalanceType.DEBIT) {
      return Change.of(
          world,
          fromMaster
              ? Enterprises.allocatableCash(world, giver)
              : Enterprises.reclaimableCash(world, giver));
    }
    Optional<CreditLine> line = Enterprises.line(world, giver, expires);
    boolean expired =
        line.isPresent()
            ? line.get().over()
            : expires != null && !expires.isAfter(world.settledTo());
    if (expired) {
      return Change.refused(
          new Refusal(
              "enterprise.transfer.line-in-force",
              Map.of("expire_time", expires == null ? "" : expires.toString())));
    }
    return Change.of(
        world,
        line.map(
                one ->
                    fromMaster
                        ? one.available(world)
                        : Enterprises.reclaimableCredit(world, giver, one))
            .orElse(Money.ZERO));
  }

  private Change<World> covered(World world, Money most, Reason reason, Instant now) {
    if (amount.isEmpty() || amount.get().compareTo(most) > 0) {
      return Change.refused(
          Transaction.notCovered(
              reason == Reason.ALLOCATION
                  ? "enterprise.transfer.covered"
                  : "enterprise.reclaim.covered",
              amount,
              most));
    }
    boolean out = reason == Reason.ALLOCATION;
    World moved =
        Accounts.move(
            world,
            new InternalTransfer(
                out ? masterId : memberId,
                out ? memberId : masterId,
                balance,
                balance == BalanceType.DEBIT ? null : expires,
                amount.get(),
                reason),
            now);
    return Change.of(noted(moved, out), moved);
  }

  private World noted(World moved, boolean out) {
    World used = transaction().used(moved).world();
    EnterpriseState state = used.get(EnterpriseState.SLOT);
    Allocation before =
        state.allocation(memberId, balance, balance == BalanceType.DEBIT ? null : expires);
    Money by = amount.orElseThrow();
    return used.with(EnterpriseState.SLOT, state.with(out ? before.plus(by) : before.minus(by)));
  }

  private Transaction transaction() {
    return new Transaction(masterId, memberId, transId);
  }
}

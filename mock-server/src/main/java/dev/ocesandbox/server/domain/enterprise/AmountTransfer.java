// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.accounts.InternalTransfer;
import dev.ocesandbox.server.domain.accounts.InternalTransfer.Reason;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
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
    return begun(
        world,
        (master, member) -> {
          Optional<Refusal> obstacle = Obstacles.ofAllocation(world, master, member, balance);
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
    return begun(
        world,
        (master, member) -> {
          Optional<Refusal> obstacle = Obstacles.ofReclaim(world, master, member, balance);
          return obstacle.isPresent()
              ? Change.refused(obstacle.get())
              : available(world, memberId, false)
                  .then((w, most) -> covered(w, most, Reason.RECLAIM, now));
        });
  }

  private interface Step {
    Change<World> of(Customer master, Customer member);
  }

  private Change<World> begun(World world, Step step) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    Optional<Customer> member = Enterprises.member(world, masterId, memberId);
    if (member.isEmpty()) {
      return Change.refused(Refusal.by("enterprise.transfer.member-of-master"));
    }
    if (state.transactions().containsKey(new UsedTransaction(masterId, transId).key())) {
      return Change.refused(Refusal.by("enterprise.transfer.once"));
    }
    Standing standing = state.of(memberId);
    if (standing.obstacles().contains(Obstacles.RUNNING)
        || state.of(masterId).obstacles().contains(Obstacles.RUNNING)) {
      return Change.refused(Refusal.by("enterprise.transfer.one-at-a-time"));
    }
    if (standing.frozen() || standing.status() != AccountStatus.NORMAL) {
      return Change.refused(Refusal.by("enterprise.transfer.member-normal"));
    }
    return step.of(world.customer(masterId), member.get());
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
      return Change.refused(Refusal.by("enterprise.transfer.line-in-force"));
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
          Refusal.by(
              reason == Reason.ALLOCATION
                  ? "enterprise.transfer.covered"
                  : "enterprise.reclaim.covered"));
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
    var id = transId.isEmpty() ? EnterpriseIds.TRANSACTION.next(moved) : null;
    World issued = id == null ? moved : id.world();
    EnterpriseState state = issued.get(EnterpriseState.SLOT);
    Allocation before =
        state.allocation(memberId, balance, balance == BalanceType.DEBIT ? null : expires);
    Money by = amount.orElseThrow();
    return issued.with(
        EnterpriseState.SLOT,
        state
            .with(out ? before.plus(by) : before.minus(by))
            .with(new UsedTransaction(masterId, id == null ? transId : id.id())));
  }
}

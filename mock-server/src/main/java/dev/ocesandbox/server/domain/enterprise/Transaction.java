// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What all transfers between a master and a member have in common.
 *
 * @param masterId the caller
 * @param memberId customer id of the member
 * @param transId number of the transaction; empty to have one made
 */
record Transaction(String masterId, String memberId, String transId) {

  /**
   * Returns the member. Refused, in this order, if it is not one of the master, if the number was
   * used before, if another transfer is still running, and if the member is not normal.
   */
  Change<Customer> begun(World world) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    Optional<Customer> member = Enterprises.member(world, masterId, memberId);
    if (member.isEmpty()) {
      return Change.refused(
          new Refusal("enterprise.transfer.member-of-master", Map.of("customer_id", memberId)));
    }
    if (state.transactions().containsKey(new UsedTransaction(masterId, transId).key())) {
      return Change.refused(new Refusal("enterprise.transfer.once", Map.of("trans_id", transId)));
    }
    if (has(world, Obstacles.RUNNING)) {
      return Change.refused(Refusal.by("enterprise.transfer.one-at-a-time"));
    }
    Standing standing = state.of(memberId);
    if (standing.frozen() || standing.status() != AccountStatus.NORMAL) {
      return Change.refused(
          new Refusal(
              "enterprise.transfer.member-normal",
              Map.of(
                  "status", String.valueOf(standing.status().code()),
                  "frozen", String.valueOf(standing.frozen()))));
    }
    return Change.of(world, member.get());
  }

  /** Returns whether the master or the member has an obstacle. */
  boolean has(World world, String obstacle) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    return state.of(memberId).obstacles().contains(obstacle)
        || state.of(masterId).obstacles().contains(obstacle);
  }

  /**
   * Returns the refusal of an amount that is more than there is.
   *
   * @param asked yuan; empty for more than can be counted
   */
  static Refusal notCovered(String rule, Optional<Money> asked, Money available) {
    Map<String, String> figures = new HashMap<>();
    figures.put("available", available.toString());
    asked.ifPresent(amount -> figures.put("missing", amount.minus(available).toString()));
    return new Refusal(rule, figures);
  }

  /** Marks the number as used and returns it. */
  IssuedId used(World world) {
    IssuedId made =
        transId.isEmpty() ? EnterpriseIds.TRANSACTION.next(world) : new IssuedId(world, transId);
    EnterpriseState state = made.world().get(EnterpriseState.SLOT);
    return new IssuedId(
        made.world()
            .with(EnterpriseState.SLOT, state.with(new UsedTransaction(masterId, made.id()))),
        made.id());
  }
}

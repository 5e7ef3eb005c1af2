// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The check items of transfers between master and member (api-oce/ep_00016, ep_00017). */
final class Obstacles {

  private static final String SIGNING = "MUST_BE_SAME_SIGNING_ENTITY";
  private static final String NOT_TO_CUSTODY = "NO_TRANSFER_FOR_FC_SUBACCOUNT";
  private static final String NOT_FROM_CUSTODY = "NO_RETRIEVE_FOR_FC_SUBACCOUNT";
  private static final String REAL_NAME = "SAME_REAL_NAME_TRANS_CREDIT";
  private static final String NOT_SHARED = "NO_SHARE_CREDIT_TO_SUB_PERMISSION";
  private static final String POST_PAID = "TRANS_CREDIT_EXT_PRI_MUST_POSTPAY";
  private static final String OVERDUE = "SUB_CUSTOMER_OVERDUE_BILL";
  private static final String RESALE_CREDIT = "PRI_RESALE_BP_SUB_CUST_NOT_TRANS_CREDIT";
  private static final String RESALE_CASH = "PRI_RESALE_BP_SUB_CUST_NOT_TRANS_DEBIT";
  private static final String AGENCY_CASH = "ADVANCE_PAY_PRI_SUB_MUST_SAME_LEGAL";

  private static final Set<String> OF_ALLOCATED_CASH =
      Set.of(
          SIGNING,
          NOT_TO_CUSTODY,
          RESALE_CASH,
          AGENCY_CASH,
          "PRI_PAID_BP_SUB_CUST_NOT_TRANS_DEBIT");
  private static final Set<String> OF_ALLOCATED_CREDIT =
      Set.of(
          SIGNING,
          NOT_TO_CUSTODY,
          POST_PAID,
          REAL_NAME,
          NOT_SHARED,
          OVERDUE,
          RESALE_CREDIT,
          "PREPAID_PRODUCT_FOR_IES",
          "NO_CREDIT_TRANSFER_FOR_DIFF_HOST");
  private static final Set<String> OF_RECLAIMED_CASH = Set.of(SIGNING, NOT_FROM_CUSTODY);
  private static final Set<String> OF_RECLAIMED_CREDIT =
      Set.of(SIGNING, NOT_FROM_CUSTODY, REAL_NAME, NOT_SHARED, "NO_CREDIT_RETRIEVE_FOR_DIFF_HOST");

  /** Code of a transfer that is still running, for which there is no check item. */
  static final String RUNNING = "CBC.99007461";

  /** Every check item and code that can be set for an account. */
  static final Set<String> KNOWN =
      Stream.of(
              OF_ALLOCATED_CASH,
              OF_ALLOCATED_CREDIT,
              OF_RECLAIMED_CASH,
              OF_RECLAIMED_CREDIT,
              Set.of(RUNNING),
              AccountObstacles.KNOWN,
              CouponObstacles.all())
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final World world;
  private final Customer master;
  private final Customer member;
  private final List<String> found = new ArrayList<>();

  private Obstacles(World world, Customer master, Customer member) {
    this.world = world;
    this.master = master;
    this.member = member;
  }

  /** Returns the refusal of an allocation that fails a check; empty if it fails none. */
  static Optional<Refusal> ofAllocation(
      World world, Customer master, Customer member, BalanceType balance) {
    Obstacles obstacles = new Obstacles(world, master, member);
    obstacles.note(member.custody(), NOT_TO_CUSTODY);
    if (balance == BalanceType.DEBIT) {
      obstacles.cash();
      obstacles.given(OF_ALLOCATED_CASH);
    } else {
      obstacles.credit();
      obstacles.given(OF_ALLOCATED_CREDIT);
    }
    return obstacles.refusal();
  }

  /** Returns the refusal of a reclaim that fails a check; empty if it fails none. */
  static Optional<Refusal> ofReclaim(
      World world, Customer master, Customer member, BalanceType balance) {
    Obstacles obstacles = new Obstacles(world, master, member);
    obstacles.note(member.custody(), NOT_FROM_CUSTODY);
    if (balance == BalanceType.CREDIT) {
      obstacles.sharing();
    }
    obstacles.given(balance == BalanceType.DEBIT ? OF_RECLAIMED_CASH : OF_RECLAIMED_CREDIT);
    return obstacles.refusal();
  }

  private void cash() {
    boolean sameLegalPerson = standing(member).relation().isSameLegalPerson();
    note(master.model() == SalesModel.AGENCY && !sameLegalPerson, AGENCY_CASH);
    note(master.model() == SalesModel.RESELLER, RESALE_CASH);
  }

  private void credit() {
    note(!standing(master).postPaid(), POST_PAID);
    sharing();
    boolean owes = Accounts.debt(world, member.id()).isPositive();
    note(owes || standing(member).overdue(), OVERDUE);
    note(master.model() == SalesModel.RESELLER, RESALE_CREDIT);
  }

  /** A branch needs no verified name of its own; other legal persons never share credit. */
  private void sharing() {
    Standing standing = standing(member);
    boolean same =
        standing.relation() == Relation.BRANCH
            || (standing.relation() == Relation.SAME && standing.sameRealName());
    note(!same, REAL_NAME);
    note(!Enterprises.permissions(world, member).contains(Permission.SHARE_CREDIT), NOT_SHARED);
  }

  private void given(Set<String> ofOperation) {
    Stream.of(master, member)
        .flatMap(one -> standing(one).obstacles().stream())
        .filter(ofOperation::contains)
        .forEach(item -> note(true, item));
  }

  private Standing standing(Customer customer) {
    return world.get(EnterpriseState.SLOT).of(customer.id());
  }

  private void note(boolean fails, String item) {
    if (fails && !found.contains(item)) {
      found.add(item);
    }
  }

  private Optional<Refusal> refusal() {
    return refusal(found);
  }

  /** Returns the refusal by check items; the rule of the first refuses. Empty without items. */
  static Optional<Refusal> refusal(List<String> found) {
    return found.stream()
        .findFirst()
        .map(
            item ->
                new Refusal(
                    "enterprise.check." + item.toLowerCase(Locale.ROOT).replace('_', '-'),
                    Map.of("items", String.join(",", found))));
  }
}

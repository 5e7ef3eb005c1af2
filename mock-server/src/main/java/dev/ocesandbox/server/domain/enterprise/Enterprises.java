// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entry point to the enterprises of a world. All amounts are in yuan. */
public final class Enterprises {

  private Enterprises() {}

  /**
   * Returns the id of the master whose commercial discounts a customer may use besides its own;
   * empty without a master, and without the permission SHARE-BIZ-DISCOUNT-TO-SUB, which every
   * member in custody has granted.
   */
  public static Optional<String> discountMaster(World world, String customerId) {
    Customer customer = world.customer(customerId);
    return permissions(world, customer).contains(Permission.SHARE_DISCOUNT)
        ? Optional.ofNullable(customer.masterId())
        : Optional.empty();
  }

  /** Returns whether a member lets its master see its bills. */
  public static boolean showsBills(World world, Customer member) {
    return permissions(world, member).contains(Permission.READ_CONSUME_BILL);
  }

  /** Returns what a member has granted its master. */
  static List<String> permissions(World world, Customer member) {
    return member.custody()
        ? Permission.OF_CUSTODY
        : world.get(EnterpriseState.SLOT).of(member.id()).permissions();
  }

  /** Returns the member of a master with a customer id. */
  static Optional<Customer> member(World world, String masterId, String customerId) {
    return world.findCustomer(customerId).filter(c -> masterId.equals(c.masterId()));
  }

  /** Returns whether a member and its master are one legal person. */
  static boolean isSameLegalPerson(World world, Customer member) {
    return world.get(EnterpriseState.SLOT).of(member.id()).relation().isSameLegalPerson();
  }

  /** Returns the members of a master in the order of their creation; the first ones by name. */
  static Collection<Customer> members(World world, String masterId) {
    RegistrationState state = world.get(RegistrationState.SLOT);
    Collection<Customer> byName = world.membersOf(masterId);
    return state.openings().isEmpty()
        ? byName
        : byName.stream()
            .sorted(Comparator.comparingLong(member -> state.numberOf(member.id())))
            .toList();
  }

  /** Returns the party id of the unit of a member, that of the root by default. */
  static String unitOf(World world, Customer member) {
    String unit = world.get(EnterpriseState.SLOT).of(member.id()).unit();
    return unit == null ? EnterpriseIds.root(String.valueOf(member.masterId())) : unit;
  }

  /** Returns the cash that a master can allocate. */
  static Money allocatableCash(World world, String masterId) {
    return spare(world, masterId);
  }

  /** Returns the cash that a master can take back from a member. */
  static Money reclaimableCash(World world, String memberId) {
    Allocation cash = world.get(EnterpriseState.SLOT).allocation(memberId, BalanceType.DEBIT, null);
    return spare(world, memberId).min(cash.rest());
  }

  /** Returns what is not needed to cover invoices of more than was spent. */
  private static Money spare(World world, String customerId) {
    Money over = world.get(EnterpriseState.SLOT).of(customerId).overInvoiced();
    return Accounts.cash(world, customerId).minus(over).max(Money.ZERO);
  }

  /** Returns the credit that a master can take back from a line of a member. */
  static Money reclaimableCredit(World world, String memberId, CreditLine line) {
    Allocation given =
        world.get(EnterpriseState.SLOT).allocation(memberId, BalanceType.CREDIT, line.expires());
    return line.over() ? Money.ZERO : line.available(world).min(given.rest());
  }

  /** Returns whether a member has credit that its master has not allocated. */
  static boolean hasOwnCredit(World world, String memberId) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    return Accounts.creditLines(world, memberId).stream()
        .anyMatch(
            line ->
                !line.over()
                    && line.size()
                        .minus(
                            state.allocation(memberId, BalanceType.CREDIT, line.expires()).rest())
                        .isPositive());
  }

  /** Returns the credit line of a customer with an expiry. */
  static Optional<CreditLine> line(World world, String customerId, @Nullable Instant expires) {
    return Accounts.creditLines(world, customerId).stream()
        .filter(line -> Objects.equals(line.expires(), expires))
        .findFirst();
  }

  /** Returns the kept text messages with codes for new accounts, newest first. */
  public static Stream<SmsMessage> messages(World world) {
    return world.get(RegistrationState.SLOT).messages().fromEnd();
  }

  /** Returns the mobile number that an account was created with. */
  public static Optional<String> mobilePhone(World world, String customerId) {
    return Optional.ofNullable(world.get(RegistrationState.SLOT).openings().get(customerId))
        .map(Opening::mobilePhone);
  }
}

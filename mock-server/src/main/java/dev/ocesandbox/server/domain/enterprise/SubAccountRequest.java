// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings.NewAccounts;
import dev.ocesandbox.server.world.Walks;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request of a master for a new member account.
 *
 * @param masterId the caller
 * @param unit party id of the unit
 * @param name login name
 * @param password login password
 * @param phone mobile number and code; null for the number of the master
 * @param displayName name that the list of members shows; null for none
 * @param permissions what the member grants its master, unless it is in custody
 * @param custody whether the master pays for the member
 */
record SubAccountRequest(
    String masterId,
    String unit,
    String name,
    String password,
    @Nullable PhoneProof phone,
    @Nullable String displayName,
    List<String> permissions,
    boolean custody) {

  static final IdKind CUSTOMER = IdKind.hex("customer");

  SubAccountRequest {
    permissions = List.copyOf(permissions);
  }

  /** Creates the account. */
  Change<World> create(World world, Instant now) {
    Optional<Refusal> refusal = refusal(world, now);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    World created = phone == null ? world : phone.used(world);
    IssuedId id = nextId(created);
    World done = opened(added(id.world(), id.id(), now), id.id(), now);
    return Change.of(done, done);
  }

  private Optional<Refusal> refusal(World world, Instant now) {
    Customer master = world.customer(masterId);
    if (master.masterId() != null) {
      return Optional.of(Refusal.by("enterprise.accounts.only-master"));
    }
    return AccountObstacles.ofMaster(world, master, custody)
        .or(() -> unless(isUnit(world), "enterprise.accounts.unit"))
        .or(() -> phone == null ? Optional.empty() : phone.missing())
        .or(() -> unless(LoginRules.isNameFree(world, name), "enterprise.accounts.name"))
        .or(() -> unless(isPasswordAcceptable(), "enterprise.accounts.password"))
        .or(() -> AccountObstacles.ofPhone(world, master))
        .or(() -> phone == null ? Optional.empty() : phone.refusal(world, masterId, now));
  }

  private boolean isUnit(World world) {
    return unit.equals(EnterpriseIds.root(masterId))
        || world
            .get(EnterpriseState.SLOT)
            .unit(unit)
            .filter(known -> known.masterId().equals(masterId))
            .isPresent();
  }

  private boolean isPasswordAcceptable() {
    return LoginRules.isAcceptable(password, name, phone == null ? "" : phone.number());
  }

  private static Optional<Refusal> unless(boolean holds, String rule) {
    return holds ? Optional.empty() : Optional.of(Refusal.by(rule));
  }

  /** A scenario may have given an id away that the counter comes to later. */
  private static IssuedId nextId(World world) {
    IssuedId id = CUSTOMER.next(world);
    while (world.findCustomer(id.id()).isPresent()) {
      id = CUSTOMER.next(id.world());
    }
    return id;
  }

  private World added(World world, String id, Instant now) {
    Customer master = world.customer(masterId);
    Customer customer =
        new Customer(
                id,
                name,
                Customer.Kind.ENTERPRISE,
                masterId,
                custody,
                master.site(),
                false,
                master.model(),
                List.of())
            .at(master.site(), master.wrongSiteCode())
            .withPassword(password);
    long number = world.counters().getOrDefault(CUSTOMER.counter(), 0L);
    RegistrationState openings = world.get(RegistrationState.SLOT);
    return Walks.noted(
            world.with(customer), Association.diagram(), Association.NONE, Association.of(customer))
        .with(
            RegistrationState.SLOT,
            openings.with(new Opening(id, number, now, phone == null ? null : phone.number())))
        .applied("enterprise.accounts.inherits")
        .appliedIf(phone == null, "enterprise.accounts.phone-of-master")
        .appliedIf(custody, "enterprise.accounts.custody-permissions");
  }

  private World opened(World world, String id, Instant now) {
    boolean atOnce = world.settings().newAccounts().opening() == NewAccounts.Opening.AT_ONCE;
    Standing standing =
        new Standing(
            id,
            Relation.SAME,
            true,
            custody ? Permission.OF_CUSTODY : permissions,
            unit.equals(EnterpriseIds.root(masterId)) ? null : unit,
            displayName,
            atOnce ? AccountStatus.NORMAL : AccountStatus.REGISTERING,
            false,
            false,
            Money.ZERO,
            false,
            List.of());
    World standingAdded =
        world.with(EnterpriseState.SLOT, world.get(EnterpriseState.SLOT).with(standing));
    return atOnce
        ? standingAdded
        : standingAdded
            .plan(OpeningRule.registered(id, now))
            .applied("enterprise.accounts.opening");
  }
}

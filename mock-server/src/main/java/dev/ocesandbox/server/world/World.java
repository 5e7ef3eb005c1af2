// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.world.time.Agenda;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The complete state of a world at one time: customers, money, the states of the rooms, and the
 * agenda. Immutable, so a fork or a snapshot is just a reference.
 *
 * @param seed seed of the ids that the world issues
 * @param settings behavior of the world
 * @param settledTo time up to which every due agenda item has been carried out, UTC
 * @param customers customers by id
 * @param members members of enterprises, derived from the customers
 * @param ledger ledger accounts and entries
 * @param slots states of the rooms
 * @param counters number of ids issued of each kind
 * @param agenda scheduled items
 * @param trail ids of the rules that were applied to the change in progress, without duplicates;
 *     empty in a published world
 */
public record World(
    long seed,
    Settings settings,
    Instant settledTo,
    SharedMap<String, Customer> customers,
    Members members,
    Ledger ledger,
    SlotStates slots,
    SharedMap<String, Long> counters,
    Agenda agenda,
    Trail trail) {

  /** Creates a world without customers. */
  public static World empty(long seed, Instant start) {
    return new World(
        seed,
        Settings.DEFAULT,
        start,
        SharedMap.empty(),
        Members.NONE,
        Ledger.EMPTY,
        SlotStates.EMPTY,
        SharedMap.empty(),
        Agenda.EMPTY,
        Trail.NONE);
  }

  /** Returns the state of a room. */
  @SuppressWarnings(
      "unchecked") // a slot is only ever written with its own type, by with(slot, state)
  public <S> S get(Slot<S> slot) {
    Object state = slots.get(slot);
    return state == null ? slot.empty() : (S) state;
  }

  /** Returns this world with another state for a room. */
  @SuppressWarnings("ReferenceEquality") // only saves a copy; comparing contents would cost more
  public <S> World with(Slot<S> slot, S state) {
    SlotStates others = slots.plus(slot, state);
    return others == slots
        ? this
        : new World(
            seed, settings, settledTo, customers, members, ledger, others, counters, agenda, trail);
  }

  /**
   * Returns the customer with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Customer customer(String id) {
    return findCustomer(id)
        .orElseThrow(() -> new IllegalArgumentException("no customer " + id + " in this world"));
  }

  /** Returns the customer with an id, or an empty result. */
  public Optional<Customer> findCustomer(String id) {
    return Optional.ofNullable(customers.get(id));
  }

  /** Returns the customer with an account name or customer id, or an empty result. */
  public Optional<Customer> findAccount(String nameOrId) {
    return findCustomer(nameOrId)
        .or(
            () ->
                customers.values().stream()
                    .filter(customer -> customer.name().equals(nameOrId))
                    .findFirst());
  }

  /** Returns the name of a customer, or the id itself if the customer is unknown. */
  public String accountName(String customerId) {
    return findCustomer(customerId).map(Customer::name).orElse(customerId);
  }

  /** Returns the members of an enterprise by name, without its master. */
  public Collection<Customer> membersOf(String masterId) {
    return members.of(masterId);
  }

  /** Returns this world with a customer added or replaced. */
  public World with(Customer customer) {
    return new World(
        seed,
        settings,
        settledTo,
        customers.plus(customer.id(), customer),
        members.replaced(customers.get(customer.id()), customer),
        ledger,
        slots,
        counters,
        agenda,
        trail);
  }

  /** Returns this world with another seed. */
  public World withSeed(long other) {
    return new World(
        other, settings, settledTo, customers, members, ledger, slots, counters, agenda, trail);
  }

  /** Returns this world with other settings. */
  public World with(Settings other) {
    return new World(
        seed, other, settledTo, customers, members, ledger, slots, counters, agenda, trail);
  }

  /** Returns this world with another ledger. */
  public World with(Ledger other) {
    return new World(
        seed, settings, settledTo, customers, members, other, slots, counters, agenda, trail);
  }

  /** Returns this world with a ledger entry for a movement of money. */
  public World post(Instant at, EntryKind kind, String subject, List<Transfer> transfers) {
    return with(ledger.post(at, kind, subject, transfers));
  }

  /** Returns this world with another agenda. */
  @SuppressWarnings("ReferenceEquality") // only saves a copy; comparing contents would cost more
  public World with(Agenda other) {
    return other == agenda
        ? this
        : new World(
            seed, settings, settledTo, customers, members, ledger, slots, counters, other, trail);
  }

  /** Returns this world with an item added to its agenda. */
  public World plan(Due due) {
    return with(agenda.plus(due));
  }

  /** Returns this world with an item removed from its agenda. */
  public World unplan(Due due) {
    return with(agenda.minus(due));
  }

  /** Returns this world with another value of a counter. */
  public World withCounter(String kind, long issued) {
    return new World(
        seed,
        settings,
        settledTo,
        customers,
        members,
        ledger,
        slots,
        counters.plus(kind, issued),
        agenda,
        trail);
  }

  /** Returns this world with a later time up to which it is settled. */
  public World settledTo(Instant instant) {
    return new World(
        seed, settings, instant, customers, members, ledger, slots, counters, agenda, trail);
  }

  /**
   * Returns this world with a rule added to the trail of the change in progress. The trail is shown
   * when a request is explained. It has no duplicates, because moving the clock may apply the same
   * rule millions of times.
   */
  public World applied(String rule) {
    return trail.has(rule)
        ? this
        : new World(
            seed,
            settings,
            settledTo,
            customers,
            members,
            ledger,
            slots,
            counters,
            agenda,
            trail.with(rule));
  }

  /** Returns whether the settings of this world read a rule as one of its alternatives says. */
  public boolean reads(String rule, String alternative) {
    return settings.guesses().is(rule, alternative);
  }

  /** Notes several rules. */
  public World applied(String first, String... more) {
    World noted = applied(first);
    for (String rule : more) {
      noted = noted.applied(rule);
    }
    return noted;
  }

  /** Notes a rule if a condition holds. */
  public World appliedIf(boolean holds, String rule) {
    return holds ? applied(rule) : this;
  }

  /** Returns this world with an empty trail. */
  public World withoutTrail() {
    return trail.isEmpty()
        ? this
        : new World(
            seed,
            settings,
            settledTo,
            customers,
            members,
            ledger,
            slots,
            counters,
            agenda,
            Trail.NONE);
  }
}

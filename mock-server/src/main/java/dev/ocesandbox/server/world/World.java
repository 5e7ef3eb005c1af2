// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.world.time.Agenda;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;

/**
 * Everything there is at one moment: customers, money, the rooms' states, what is due. Immutable; a
 * fork or a snapshot is a reference.
 *
 * @param seed what ids are drawn from
 * @param settings how it behaves
 * @param settledTo until when everything due has happened, UTC
 * @param customers by id
 * @param ledger where the money is
 * @param slots the rooms' states
 * @param counters how many ids of each kind were drawn
 * @param agenda what will happen by itself
 * @param trail ids of the rules that the change at hand has applied, each once; empty between
 *     changes
 */
public record World(
    long seed,
    Settings settings,
    Instant settledTo,
    HashPMap<String, Customer> customers,
    Ledger ledger,
    HashPMap<Slot<?>, Object> slots,
    HashPMap<String, Long> counters,
    Agenda agenda,
    OrderedPSet<String> trail) {

  /** A world without customers. */
  public static World empty(long seed, Instant start) {
    return new World(
        seed,
        Settings.DEFAULT,
        start,
        HashTreePMap.empty(),
        Ledger.EMPTY,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        Agenda.EMPTY,
        OrderedPSet.empty());
  }

  /** Returns the state of a room. */
  @SuppressWarnings(
      "unchecked") // a slot is only ever written with its own type, by with(slot, state)
  public <S> S get(Slot<S> slot) {
    Object state = slots.get(slot);
    return state == null ? slot.empty() : (S) state;
  }

  /** Returns this world with another state of a room. */
  public <S> World with(Slot<S> slot, S state) {
    return new World(
        seed,
        settings,
        settledTo,
        customers,
        ledger,
        slots.plus(slot, state),
        counters,
        agenda,
        trail);
  }

  /** Returns a customer; an unknown id is a fault of the caller. */
  public Customer customer(String id) {
    return findCustomer(id)
        .orElseThrow(() -> new IllegalArgumentException("no customer " + id + " in this world"));
  }

  /** Returns a customer when there is one of that id. */
  public Optional<Customer> findCustomer(String id) {
    return Optional.ofNullable(customers.get(id));
  }

  /** Returns the customers whose orders a master may have to pay. */
  public Collection<Customer> membersOf(String masterId) {
    return customers.values().stream().filter(c -> masterId.equals(c.masterId())).toList();
  }

  /** Returns this world with one more customer, or with a customer changed. */
  public World with(Customer customer) {
    return new World(
        seed,
        settings,
        settledTo,
        customers.plus(customer.id(), customer),
        ledger,
        slots,
        counters,
        agenda,
        trail);
  }

  /** Returns this world with another seed, as it was saved with. */
  public World withSeed(long other) {
    return new World(other, settings, settledTo, customers, ledger, slots, counters, agenda, trail);
  }

  /** Returns this world with other settings. */
  public World with(Settings other) {
    return new World(seed, other, settledTo, customers, ledger, slots, counters, agenda, trail);
  }

  /** Returns this world with another ledger. */
  public World with(Ledger other) {
    return new World(seed, settings, settledTo, customers, other, slots, counters, agenda, trail);
  }

  /** Returns this world after a movement of money. */
  public World post(Instant at, String type, String subject, List<Posting> postings) {
    return with(ledger.post(at, type, subject, postings));
  }

  /** Returns this world with another agenda. */
  public World with(Agenda other) {
    return new World(seed, settings, settledTo, customers, ledger, slots, counters, other, trail);
  }

  /** Returns this world with one more thing to happen by itself. */
  public World plan(Due due) {
    return with(agenda.plus(due));
  }

  /** Returns this world in which something will not happen by itself any more. */
  public World unplan(Due due) {
    return with(agenda.minus(due));
  }

  /** Returns this world with a counter set. */
  public World withCounter(String kind, long drawn) {
    return new World(
        seed,
        settings,
        settledTo,
        customers,
        ledger,
        slots,
        counters.plus(kind, drawn),
        agenda,
        trail);
  }

  /** Returns this world, settled to a later instant. */
  public World settledTo(Instant instant) {
    return new World(seed, settings, instant, customers, ledger, slots, counters, agenda, trail);
  }

  /**
   * Notes that a rule shaped the change at hand; explain and the tests read it. A move of the clock
   * applies a few dozen rules millions of times, so each is kept once.
   */
  public World applied(String rule) {
    return trail.contains(rule)
        ? this
        : new World(
            seed,
            settings,
            settledTo,
            customers,
            ledger,
            slots,
            counters,
            agenda,
            trail.plus(rule));
  }

  /** Returns this world with nothing on its trail. */
  public World withoutTrail() {
    return trail.isEmpty()
        ? this
        : new World(
            seed,
            settings,
            settledTo,
            customers,
            ledger,
            slots,
            counters,
            agenda,
            OrderedPSet.empty());
  }
}

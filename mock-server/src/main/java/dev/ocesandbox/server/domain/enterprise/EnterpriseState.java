// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.world.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of this room.
 *
 * @param standings by customer; a customer without one has the initial one
 * @param units by party id
 * @param allocations by member, balance and expiry
 * @param transactions used transaction numbers, by enterprise and number
 */
record EnterpriseState(
    SharedMap<String, Standing> standings,
    SharedMap<String, Unit> units,
    SharedMap<String, Allocation> allocations,
    SharedMap<String, UsedTransaction> transactions) {

  static final Slot<EnterpriseState> SLOT =
      new Slot<>(
          "enterprise",
          new EnterpriseState(
              SharedMap.empty(), SharedMap.empty(), SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<EnterpriseState, Unit>(
                      "units", Unit.class, s -> Slot.byKey(s.units), EnterpriseState::with)
                  .checkedBy(() -> EnterpriseCheck.UNITS),
              new Slot.Section<EnterpriseState, Standing>(
                      "standings",
                      Standing.class,
                      s -> Slot.byKey(s.standings),
                      EnterpriseState::with)
                  .checkedBy(() -> EnterpriseCheck.STANDINGS),
              new Slot.Section<EnterpriseState, Allocation>(
                      "allocations",
                      Allocation.class,
                      s -> Slot.byKey(s.allocations),
                      EnterpriseState::with)
                  .checkedBy(() -> EnterpriseCheck.ALLOCATIONS),
              new Slot.Section<EnterpriseState, UsedTransaction>(
                      "transactions",
                      UsedTransaction.class,
                      s -> Slot.byKey(s.transactions),
                      EnterpriseState::with)
                  .checkedBy(() -> EnterpriseCheck.TRANSACTIONS)));

  Standing of(String customerId) {
    Standing known = standings.get(customerId);
    return known == null ? Standing.initial(customerId) : known;
  }

  boolean isClosed(String customerId) {
    Standing known = standings.get(customerId);
    return known != null && known.status() == AccountStatus.CLOSED;
  }

  Optional<Unit> unit(String partyId) {
    return Optional.ofNullable(units.get(partyId));
  }

  /** Returns the units of an enterprise by the unit above or the root, oldest first. */
  Map<String, List<Unit>> tree(String masterId) {
    return units.values().stream()
        .filter(unit -> unit.masterId().equals(masterId))
        .sorted(Unit.OLDEST_FIRST)
        .collect(Collectors.groupingBy(Unit::parentId));
  }

  Allocation allocation(String memberId, BalanceType balance, @Nullable Instant expires) {
    Allocation known = allocations.get(Allocation.key(memberId, balance, expires));
    return known == null ? Allocation.none(memberId, balance, expires) : known;
  }

  /** Returns what a member has of its master. */
  Stream<Allocation> allocationsOf(String memberId) {
    return allocations.keySet().stream()
        .filter(key -> key.startsWith(memberId + " "))
        .sorted()
        .map(allocations::get);
  }

  EnterpriseState with(Standing standing) {
    return new EnterpriseState(
        standings.plus(standing.customerId(), standing), units, allocations, transactions);
  }

  EnterpriseState with(Unit unit) {
    return new EnterpriseState(
        standings, units.plus(unit.partyId(), unit), allocations, transactions);
  }

  EnterpriseState with(Allocation one) {
    return new EnterpriseState(standings, units, allocations.plus(one.key(), one), transactions);
  }

  EnterpriseState with(UsedTransaction one) {
    return new EnterpriseState(standings, units, allocations, transactions.plus(one.key(), one));
  }
}

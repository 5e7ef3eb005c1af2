// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The state of this room.
 *
 * @param lines credit lines by customer
 * @param changes change records by account, newest first
 */
record AccountsState(
    HashPMap<String, CreditLine> lines, HashPMap<Account, Ranked<AccountChange>> changes) {

  static final Slot<AccountsState> SLOT =
      new Slot<>(
          "accounts",
          new AccountsState(HashTreePMap.empty(), HashTreePMap.empty()),
          List.of(
              new Slot.Section<>(
                  "credit_lines",
                  CreditLine.class,
                  state -> Slot.byKey(state.lines()),
                  AccountsState::with),
              new Slot.Section<>(
                  "account_changes",
                  AccountChange.class,
                  state -> () -> state.allChanges().iterator(),
                  AccountsState::with)));

  /** Identifies an account of a customer. */
  record Account(String customerId, BalanceType balance) implements Comparable<Account> {
    private static final Comparator<Account> ORDER =
        Comparator.comparing(Account::customerId).thenComparing(Account::balance);

    @Override
    public int compareTo(Account other) {
      return ORDER.compare(this, other);
    }
  }

  AccountsState with(CreditLine line) {
    return new AccountsState(lines.plus(line.customerId(), line), changes);
  }

  AccountsState with(AccountChange change) {
    Account account = new Account(change.customerId(), change.balance());
    Ranked<AccountChange> more = changesOf(change.customerId(), change.balance()).plus(change);
    return new AccountsState(lines, changes.plus(account, more));
  }

  Money lineOf(String customerId) {
    CreditLine granted = lines.get(customerId);
    return granted == null ? Money.ZERO : granted.line();
  }

  Ranked<AccountChange> changesOf(String customerId, BalanceType balance) {
    Ranked<AccountChange> known = changes.get(new Account(customerId, balance));
    return known == null ? Ranked.by(AccountChange.NEWEST_FIRST) : known;
  }

  private Stream<AccountChange> allChanges() {
    return StreamSupport.stream(Slot.byKey(changes).spliterator(), false)
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
  }
}

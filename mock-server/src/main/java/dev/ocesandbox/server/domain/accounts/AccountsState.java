// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The state of this room.
 *
 * @param lines credit lines by customer, soonest expiry first
 * @param changes change records by account
 */
record AccountsState(
    SharedMap<String, List<CreditLine>> lines, SharedMap<Account, AccountHistory> changes) {

  static final Slot<AccountsState> SLOT =
      new Slot<>(
          "accounts",
          new AccountsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<>(
                      "credit_lines",
                      CreditLine.class,
                      AccountsState::allLines,
                      AccountsState::with)
                  .upgradedBy(AccountsJson::withExpiry)
                  .checkedBy(() -> AccountsCheck.LINES),
              new Slot.Section<AccountsState, AccountChange>(
                      "account_changes",
                      AccountChange.class,
                      state -> () -> state.allChanges().iterator(),
                      AccountsState::with)
                  .checkedBy(() -> AccountsCheck.CHANGES)));

  /** Identifies an account of a customer. */
  record Account(String customerId, BalanceType balance) implements Comparable<Account> {
    private static final Comparator<Account> ORDER =
        Comparator.comparing(Account::customerId).thenComparing(Account::balance);

    @Override
    public int compareTo(Account other) {
      return ORDER.compare(this, other);
    }
  }

  /** Adds or replaces a line; an expired one without a used part is removed. */
  AccountsState with(CreditLine line) {
    List<CreditLine> all = new ArrayList<>(linesOf(line.customerId()));
    all.removeIf(one -> one.reference().equals(line.reference()));
    if (!line.over() || !line.size().isZero()) {
      all.add(line);
    }
    all.sort(CreditLine.SOONEST_FIRST);
    return new AccountsState(lines.plus(line.customerId(), List.copyOf(all)), changes);
  }

  AccountsState with(AccountChange change) {
    Account account = new Account(change.customerId(), change.balance());
    AccountHistory more = historyOf(change.customerId(), change.balance()).with(change);
    return new AccountsState(lines, changes.plus(account, more));
  }

  List<CreditLine> linesOf(String customerId) {
    return lines.getOrDefault(customerId, List.of());
  }

  /** Returns the line with an expiry, with size 0 if there is none. */
  CreditLine lineOf(String customerId, @Nullable Instant expires) {
    return linesOf(customerId).stream()
        .filter(line -> line.reference().equals(CreditLine.reference(expires)))
        .findFirst()
        .orElseGet(() -> new CreditLine(customerId, Money.ZERO, expires, false));
  }

  AccountHistory historyOf(String customerId, BalanceType balance) {
    return changes.getOrDefault(new Account(customerId, balance), AccountHistory.NONE);
  }

  Ranked<AccountChange> changesOf(String customerId, BalanceType balance) {
    return historyOf(customerId, balance).all();
  }

  private Iterable<CreditLine> allLines() {
    return StreamSupport.stream(Slot.byKey(lines).spliterator(), false)
        .flatMap(List::stream)
        .toList();
  }

  private Stream<AccountChange> allChanges() {
    return StreamSupport.stream(Slot.byKey(changes).spliterator(), false)
        .flatMap(history -> StreamSupport.stream(history.all().spliterator(), false));
  }
}

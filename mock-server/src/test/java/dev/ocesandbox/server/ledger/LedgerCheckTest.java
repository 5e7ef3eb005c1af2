// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LedgerCheckTest {

  private static final Instant AT = Instant.parse("2026-01-15T08:30:00Z");
  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, "acme");
  private static final LedgerAccount CREDIT = LedgerAccount.of(Kind.CREDIT, "acme");
  private static final LedgerAccount REVENUE = LedgerAccount.vendor(Kind.REVENUE);

  private static final Ledger BEFORE =
      posted(Ledger.EMPTY, posting(REVENUE, "-10.00"), posting(CASH, "10.00"));

  @Test
  void nothing_is_wrong_when_nothing_has_moved() {
    assertThat(LedgerCheck.differences(BEFORE, BEFORE)).isEmpty();
    assertThat(LedgerCheck.differences(Ledger.EMPTY, Ledger.EMPTY)).isEmpty();
  }

  @Test
  void nothing_is_wrong_with_entries_that_add_up_to_zero() {
    Ledger paid = posted(BEFORE, posting(CASH, "-4.00"), posting(REVENUE, "4.00"));
    Ledger again = posted(paid, posting(CASH, "-6.00"), posting(REVENUE, "6.00"));

    assertThat(LedgerCheck.differences(BEFORE, again)).isEmpty();
    assertThat(again.balance(CASH)).isEqualTo(Money.ZERO);
  }

  @Test
  void an_entry_that_gains_or_loses_a_cent_is_named() {
    Ledger gained = posted(BEFORE, posting(CASH, "-4.00"), posting(REVENUE, "4.01"));
    Ledger lost = posted(BEFORE, posting(CASH, "-4.00"), posting(REVENUE, "3.99"));

    assertThat(LedgerCheck.differences(BEFORE, gained))
        .containsExactly("entry 2 (payment CS1) adds up to 0.01, not to 0.00");
    assertThat(LedgerCheck.differences(BEFORE, lost))
        .containsExactly("entry 2 (payment CS1) adds up to -0.01, not to 0.00");
  }

  @Test
  void two_broken_entries_do_not_cancel_each_other_out() {
    Ledger gained = posted(BEFORE, posting(CASH, "1.00"));
    Ledger lost = posted(gained, posting(CASH, "-1.00"));

    assertThat(LedgerCheck.differences(BEFORE, lost))
        .containsExactly(
            "entry 2 (payment CS1) adds up to 1.00, not to 0.00",
            "entry 3 (payment CS1) adds up to -1.00, not to 0.00");
  }

  @Test
  void entries_of_before_are_not_looked_at_again() {
    Ledger broken = posted(Ledger.EMPTY, posting(CASH, "3.00"));
    Ledger more = posted(broken, posting(CASH, "1.00"), posting(REVENUE, "-1.00"));

    assertThat(LedgerCheck.differences(broken, more)).isEmpty();
  }

  @Test
  void a_balance_that_moved_by_something_else_than_its_postings_is_named() {
    Ledger paid = posted(BEFORE, posting(CASH, "-4.00"), posting(REVENUE, "4.00"));
    Ledger wrong = new Ledger(paid.balances().plus(CASH, Money.of("6.01")), paid.entries());
    Ledger lost = new Ledger(paid.balances().minus(CASH), paid.entries());

    assertThat(LedgerCheck.differences(BEFORE, wrong))
        .containsExactly("cash:acme is 6.01, its postings say 6.00");
    assertThat(LedgerCheck.differences(BEFORE, lost))
        .containsExactly("cash:acme is 0.00, its postings say 6.00");
  }

  @Test
  void what_is_on_an_account_before_counts() {
    Ledger rich = posted(BEFORE, posting(CREDIT, "5.00"), posting(REVENUE, "-5.00"));
    Ledger paid = posted(rich, posting(CREDIT, "-5.00"), posting(REVENUE, "5.00"));
    Ledger overdrawn = posted(rich, posting(CREDIT, "-5.01"), posting(REVENUE, "5.01"));

    assertThat(LedgerCheck.differences(rich, paid)).isEmpty();
    assertThat(LedgerCheck.differences(rich, overdrawn))
        .containsExactly("credit:acme fell to -0.01");
  }

  @ParameterizedTest
  @EnumSource(names = {"CASH", "CREDIT", "BONUS", "COUPON", "COUPON_LOCKED", "CARD"})
  void a_balance_of_a_customer_never_falls_below_zero(Kind kind) {
    LedgerAccount account = new LedgerAccount(kind, "acme", "");

    assertThat(LedgerCheck.differences(Ledger.EMPTY, takenFrom(account)))
        .containsExactly(account + " fell to -0.01");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CASH", "CREDIT", "BONUS", "COUPON", "COUPON_LOCKED", "CARD"})
  void what_a_customer_owes_and_the_sides_of_the_vendor_may_be_below_zero(Kind kind) {
    assertThat(LedgerCheck.differences(Ledger.EMPTY, takenFrom(LedgerAccount.vendor(kind))))
        .isEmpty();
  }

  private static Ledger takenFrom(LedgerAccount account) {
    LedgerAccount other =
        LedgerAccount.vendor(account.kind() == Kind.LAPSED ? Kind.GRANTS : Kind.LAPSED);
    return posted(Ledger.EMPTY, posting(account, "-0.01"), posting(other, "0.01"));
  }

  private static Ledger posted(Ledger ledger, Posting... postings) {
    long number = ledger.entries().size() + 1L;
    return ledger.with(new Entry(number, AT, EntryKind.PAYMENT, "CS1", List.of(postings)));
  }

  private static Posting posting(LedgerAccount account, String amount) {
    return new Posting(account, Money.of(amount), "", account.toString());
  }
}

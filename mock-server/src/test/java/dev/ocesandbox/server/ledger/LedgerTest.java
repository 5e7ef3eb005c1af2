// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Instant AT = Instant.parse("2026-01-15T08:30:00Z");
  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, "acme");
  private static final LedgerAccount COUPON = new LedgerAccount(Kind.COUPON, "acme", "CP1");
  private static final LedgerAccount REVENUE = LedgerAccount.vendor(Kind.REVENUE);
  private static final LedgerAccount TOP_UPS = LedgerAccount.vendor(Kind.TOP_UPS);

  private static final Ledger TOPPED_UP =
      Ledger.EMPTY.post(
          AT, EntryKind.TOP_UP, "acme", List.of(new Transfer(TOP_UPS, CASH, Money.of("10.00"))));

  private static final Ledger PAID =
      TOPPED_UP.post(
          AT.plusSeconds(1),
          EntryKind.PAYMENT,
          "CS1",
          List.of(
              new Transfer(CASH, REVENUE, Money.of("1.50"), "CS1-000001", CASH),
              new Transfer(CASH, REVENUE, Money.of("2.50"), "CS1-000002", CASH)));

  @Test
  void an_account_that_never_moved_is_at_zero() {
    assertThat(Ledger.EMPTY.balance(CASH)).isEqualTo(Money.ZERO);
    assertThat(Ledger.EMPTY.entries()).isEmpty();
    assertThat(PAID.balance(COUPON)).isEqualTo(Money.ZERO);
    assertThat(PAID.balances()).doesNotContainKey(COUPON);
  }

  @Test
  void an_entry_moves_each_account_by_the_sum_of_its_postings() {
    assertThat(PAID.balance(CASH)).isEqualTo(Money.of("6.00"));
    assertThat(PAID.balance(REVENUE)).isEqualTo(Money.of("4.00"));
    assertThat(PAID.balance(TOP_UPS)).isEqualTo(Money.of("-10.00"));
  }

  @Test
  void entries_are_numbered_from_one_in_the_order_they_were_posted() {
    assertThat(PAID.entries())
        .extracting(Entry::number, Entry::at, Entry::type, Entry::subject)
        .containsExactly(
            tuple(1L, AT, EntryKind.TOP_UP, "acme"),
            tuple(2L, AT.plusSeconds(1), EntryKind.PAYMENT, "CS1"));
    assertThat(PAID.entries().get(1).postings()).hasSize(4);
  }

  @Test
  void an_entry_that_is_read_back_keeps_its_number() {
    Entry saved = new Entry(17, AT, EntryKind.TOP_UP, "acme", List.of(posting(CASH, "1.00")));

    Ledger ledger = Ledger.EMPTY.with(saved);

    assertThat(ledger.entries()).containsExactly(saved);
    assertThat(ledger.balance(CASH)).isEqualTo(Money.of("1.00"));
  }

  @Test
  void a_ledger_does_not_change_when_another_grows_from_it() {
    Ledger more =
        TOPPED_UP.post(
            AT, EntryKind.TOP_UP, "acme", List.of(new Transfer(TOP_UPS, CASH, Money.of("5.00"))));

    assertThat(more.balance(CASH)).isEqualTo(Money.of("15.00"));
    assertThat(TOPPED_UP.balance(CASH)).isEqualTo(Money.of("10.00"));
    assertThat(TOPPED_UP.entries()).hasSize(1);
    assertThat(Ledger.EMPTY.entries()).isEmpty();
  }

  @Test
  void the_totals_can_be_recounted_from_the_entries() {
    Ledger wrong = new Ledger(PAID.balances().plus(CASH, Money.of("99.00")), PAID.entries());

    assertThat(PAID.recounted()).isEqualTo(PAID.balances());
    assertThat(wrong.recounted())
        .containsOnly(
            entry(TOP_UPS, Money.of("-10.00")),
            entry(CASH, Money.of("6.00")),
            entry(REVENUE, Money.of("4.00")));
    assertThat(Ledger.EMPTY.recounted()).isEmpty();
  }

  @Test
  void the_sum_of_an_entry_is_that_of_its_postings() {
    assertThat(PAID.entries().get(1).sum()).isEqualTo(Money.ZERO);
    assertThat(of(posting(CASH, "3.00"), posting(CASH, "0.01")).sum()).isEqualTo(Money.of("3.01"));
    assertThat(of().sum()).isEqualTo(Money.ZERO);
  }

  @Test
  void an_entry_keeps_the_postings_it_was_made_with() {
    List<Posting> postings = new ArrayList<>(List.of(posting(CASH, "3.00")));
    Entry entry = new Entry(1, AT, EntryKind.TOP_UP, "acme", postings);

    postings.clear();

    assertThat(entry.postings()).containsExactly(posting(CASH, "3.00"));
  }

  @Test
  void a_posting_names_its_own_account_as_the_source_unless_another_is_given() {
    assertThat(postings(new Transfer(COUPON, REVENUE, Money.of("1.00"))))
        .containsExactly(
            new Posting(COUPON, Money.of("-1.00"), "", "coupon:acme:CP1"),
            new Posting(REVENUE, Money.of("1.00"), "", "revenue"));
    assertThat(postings(new Transfer(CASH, REVENUE, Money.of("1.00"), "CS1-000001", COUPON)))
        .containsExactly(
            new Posting(CASH, Money.of("-1.00"), "CS1-000001", "coupon:acme:CP1"),
            new Posting(REVENUE, Money.of("1.00"), "CS1-000001", "coupon:acme:CP1"));
  }

  @Test
  void postings_share_one_copy_of_a_source() {
    Posting one = new Posting(CASH, Money.ZERO, "", "cash:" + CASH.owner());
    Posting other = new Posting(CASH, Money.ZERO, "", "cash:" + CASH.owner());

    assertThat(one.source()).isSameAs(other.source());
  }

  @Test
  void an_account_has_a_readable_name() {
    assertThat(LedgerAccount.vendor(Kind.REVENUE)).hasToString("revenue");
    assertThat(LedgerAccount.of(Kind.CASH, "acme")).hasToString("cash:acme");
    assertThat(new LedgerAccount(Kind.COUPON, "acme", "CP1")).hasToString("coupon:acme:CP1");
    assertThat(new LedgerAccount(Kind.COUPON_LOCKED, "acme", "CP1"))
        .hasToString("coupon-locked:acme:CP1");
    assertThat(LedgerAccount.vendor(Kind.CREDIT_LINES)).hasToString("credit-lines");
  }

  private static List<Posting> postings(Transfer transfer) {
    return Ledger.EMPTY
        .post(AT, EntryKind.PAYMENT, "CS1", List.of(transfer))
        .entries()
        .get(0)
        .postings();
  }

  private static Entry of(Posting... postings) {
    return new Entry(1, AT, EntryKind.PAYMENT, "CS1", List.of(postings));
  }

  private static Posting posting(LedgerAccount account, String amount) {
    return new Posting(account, Money.of(amount), "", account.toString());
  }
}

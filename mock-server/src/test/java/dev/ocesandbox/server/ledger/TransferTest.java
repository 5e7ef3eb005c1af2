// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How transfers become the postings of an entry. */
class TransferTest {

  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, "acme");
  private static final LedgerAccount COUPON = new LedgerAccount(Kind.COUPON, "acme", "CP1");
  private static final LedgerAccount LOCKED = new LedgerAccount(Kind.COUPON_LOCKED, "acme", "CP1");
  private static final LedgerAccount REVENUE = LedgerAccount.vendor(Kind.REVENUE);
  private static final LedgerAccount LAPSED = LedgerAccount.vendor(Kind.LAPSED);

  private static List<String> postings(Transfer... transfers) {
    Ledger ledger = Ledger.EMPTY.post(Instant.EPOCH, EntryKind.PAYMENT, "CS1", List.of(transfers));
    return ledger.entries().get(0).postings().stream()
        .map(p -> String.join(" ", p.account().toString(), p.amount().toString(), p.lineId()))
        .map(String::strip)
        .toList();
  }

  @Test
  void the_first_account_gives_what_the_second_gains() {
    assertThat(postings(new Transfer(CASH, REVENUE, Money.of("2.50"))))
        .containsExactly("cash:acme -2.50", "revenue 2.50");
  }

  @Test
  void a_negative_amount_moves_the_other_way() {
    assertThat(postings(new Transfer(CASH, REVENUE, Money.of("-2.50"))))
        .containsExactly("cash:acme 2.50", "revenue -2.50");
  }

  @Test
  void both_sides_of_an_order_line_name_the_account_that_paid_for_it() {
    Ledger ledger =
        Ledger.EMPTY.post(
            Instant.EPOCH,
            EntryKind.REFUND,
            "CS1",
            List.of(new Transfer(REVENUE, CASH, Money.of("1.00"), "CS1-000001", COUPON)));

    assertThat(ledger.entries().get(0).postings())
        .extracting(Posting::source)
        .containsExactly("coupon:acme:CP1", "coupon:acme:CP1");
  }

  @Test
  void transfers_to_one_account_share_a_posting() {
    assertThat(
            postings(
                new Transfer(COUPON, LAPSED, Money.of("3.00")),
                new Transfer(LOCKED, LAPSED, Money.of("4.00"))))
        .containsExactly("coupon:acme:CP1 -3.00", "coupon-locked:acme:CP1 -4.00", "lapsed 7.00");
  }

  @Test
  void transfers_for_different_order_lines_keep_their_own_postings() {
    assertThat(
            postings(
                new Transfer(CASH, REVENUE, Money.of("1.00"), "CS1-000001", CASH),
                new Transfer(CASH, REVENUE, Money.of("2.00"), "CS1-000002", CASH)))
        .containsExactly(
            "cash:acme -1.00 CS1-000001",
            "revenue 1.00 CS1-000001",
            "cash:acme -2.00 CS1-000002",
            "revenue 2.00 CS1-000002");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CreditLineTest {

  private static final World LINE_OF_5000 = accepted(set(GivenWorld.empty(), "5000"));

  @Test
  void a_line_is_granted_by_the_vendor() {
    assertThat(Accounts.creditLine(LINE_OF_5000, ACME)).isEqualTo(Money.of("5000"));
    assertThat(Accounts.credit(LINE_OF_5000, ACME)).isEqualTo(Money.of("5000"));
    assertThat(LINE_OF_5000.ledger().balance(LedgerAccount.vendor(Kind.CREDIT_LINES)))
        .isEqualTo(Money.of("-5000"));
  }

  @Test
  void lowering_it_keeps_what_is_used() {
    World used = used("1500");

    Change<CreditLine> change = set(used, "2000");

    assertThat(accepted(change).get(AccountsState.SLOT).linesOf(ACME))
        .containsExactly(new CreditLine(ACME, Money.of("2000"), null, false));
    assertThat(Accounts.credit(accepted(change), ACME)).isEqualTo(Money.of("500"));
    assertThat(Accounts.creditLine(accepted(change), ACME)).isEqualTo(Money.of("2000"));
    assertThat(LedgerCheck.differences(used.ledger(), accepted(change).ledger())).isEmpty();
  }

  @Test
  void it_can_be_lowered_to_exactly_what_is_used() {
    assertThat(Accounts.credit(accepted(set(used("1500"), "1500")), ACME)).isEqualTo(Money.ZERO);
  }

  @Test
  void it_cannot_fall_below_what_is_used() {
    assertThat(GivenWorld.refusal(set(used("1500"), "1499.99")))
        .isEqualTo(new Refusal("control.credit-line-covers-use", Map.of("used", "1500.00")));
  }

  @Test
  void setting_it_to_what_it_is_moves_nothing() {
    World again = accepted(set(LINE_OF_5000, "5000"));

    assertThat(again.ledger().entries()).hasSameSizeAs(LINE_OF_5000.ledger().entries());
  }

  @Test
  void each_change_leaves_a_record_over_the_difference() {
    World lowered = accepted(set(LINE_OF_5000, "4000"));

    assertThat(lowered.get(AccountsState.SLOT).changesOf(ACME, BalanceType.CREDIT))
        .extracting(AccountChange::trade, AccountChange::amount, AccountChange::balanceAfter)
        .containsExactly(
            tuple(Trade.CREDIT_LOWERED, Money.of("1000"), Money.of("4000")),
            tuple(Trade.CREDIT_RAISED, Money.of("5000"), Money.of("5000")));
    assertThat(trail(lowered)).contains("accounts.records.credit-line");
  }

  private static World used(String amount) {
    return AccountsGiven.spent(LINE_OF_5000, LedgerAccount.of(Kind.CREDIT, ACME), Money.of(amount));
  }

  private static Change<CreditLine> set(World world, String line) {
    return Accounts.setCreditLine(world, new CreditLine(ACME, Money.of(line), null, false), START);
  }

  private static World accepted(Change<CreditLine> change) {
    return change.fold(
        (world, left) -> world,
        refusal -> {
          throw new AssertionError("refused by " + refusal.rule());
        });
  }
}

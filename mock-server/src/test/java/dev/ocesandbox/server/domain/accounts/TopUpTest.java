// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.ids.IssuedId;
import org.junit.jupiter.api.Test;

final class TopUpTest {

  @Test
  void money_comes_from_outside_to_the_cash_account_only() {
    IssuedId drawn = Accounts.topUp(GivenWorld.empty(), ACME, Money.of("100"), "1", START);

    assertThat(drawn.world().ledger().balances())
        .containsOnlyKeys(LedgerAccount.of(Kind.CASH, ACME), LedgerAccount.vendor(Kind.TOP_UPS));
    assertThat(Accounts.cash(drawn.world(), ACME)).isEqualTo(Money.of("100"));
    assertThat(trail(drawn.world()))
        .containsExactly("accounts.top-up.adds-to-cash", "accounts.records.top-up");
  }

  @Test
  void the_id_is_that_of_the_change_record() {
    IssuedId drawn = Accounts.topUp(GivenWorld.empty(), ACME, Money.of("100"), "1", START);

    assertThat(drawn.world().get(AccountsState.SLOT).changesOf(ACME, BalanceType.DEBIT))
        .extracting(AccountChange::id)
        .containsExactly(drawn.id());
  }

  @Test
  void a_channel_the_vendor_does_not_have_is_a_fault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Accounts.topUp(GivenWorld.empty(), ACME, Money.of("1"), "3", START));
  }

  @Test
  void nothing_is_no_top_up() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Accounts.topUp(GivenWorld.empty(), ACME, Money.ZERO, "2", START));
  }
}

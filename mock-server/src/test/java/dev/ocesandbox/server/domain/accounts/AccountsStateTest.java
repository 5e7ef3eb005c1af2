// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import org.junit.jupiter.api.Test;

final class AccountsStateTest {

  @Test
  void lines_and_records_survive_a_way_through_json() {
    World topped = AccountsGiven.toppedUp(GivenWorld.empty(), "100.00", START);
    World paid = AccountsGiven.paid(topped, "CS2601151630AAAAA", "30.00", START);
    World world =
        Accounts.setCreditLine(paid, new CreditLine(ACME, Money.of("500"), null, false), START)
            .fold((after, left) -> after, refusal -> GivenWorld.empty());

    World again = ReadBack.of(world, AccountsState.SLOT);

    assertThat(Accounts.creditLine(again, ACME)).isEqualTo(Money.of("500"));
    for (BalanceType balance : BalanceType.values()) {
      assertThat(again.get(AccountsState.SLOT).changesOf(ACME, balance))
          .containsExactlyElementsOf(world.get(AccountsState.SLOT).changesOf(ACME, balance));
    }
  }
}

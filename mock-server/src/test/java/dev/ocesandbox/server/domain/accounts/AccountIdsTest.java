// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static dev.ocesandbox.server.world.ids.GivenIds.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountIdsTest {

  private static final String CUSTOMER = "0123456789abcdef0123456789abcdef";

  @Test
  void a_change_record_has_ten_digits_after_its_prefix() {
    List<String> ids = first(2_000, WORLD, AccountIds.CHANGE);

    assertThat(ids).allMatch(id -> id.matches("AC678\\d{10}")).doesNotHaveDuplicates();
  }

  @Test
  void an_account_of_a_customer_ends_with_its_type() {
    String cash = AccountIds.account(CUSTOMER, 1);

    assertThat(cash).matches("AT0010[0-9A-F]{11}1");
    assertThat(AccountIds.account(CUSTOMER, 11)).isEqualTo(cash.replaceAll(".$", "B"));
    assertThat(AccountIds.account("f".repeat(32), 1)).isNotEqualTo(cash);
  }

  @Test
  void ids_and_counters_stay_what_they_were() {
    assertThat(AccountIds.CHANGE.next(WORLD).id()).isEqualTo("AC6786310542079");
    assertThat(AccountIds.CHANGE.counter()).isEqualTo("account-change");
    assertThat(AccountIds.account(CUSTOMER, 1)).isEqualTo("AT0010D58205CBBDC1");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerControlTest {

  private static final String LEDGER = "/_sandbox/worlds/default/ledger";
  private static final String ACME = "f65d7b674600d32f2488d0e48c79c46e";
  private static final String GLOBEX = "de397ecc30dc5b4f3dd319b59ab4ce61";
  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, ACME);

  private ControlFixture sandbox;

  private String order = "";

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
    sandbox.post("/_sandbox/worlds/default/accounts/acme/top-ups", "{\"amount\": 100}");
    sandbox.post("/_sandbox/worlds/default/accounts/globex/top-ups", "{\"amount\": 100}");
    sandbox.post("/_sandbox/worlds/default/clock/advance", "{\"by\": \"PT1M\"}");
    order =
        sandbox
            .post("/_sandbox/worlds/default/orders", StaffOrders.order("80.00", "true"))
            .at("/order_id");
  }

  @Test
  void every_account_and_entry_is_shown_and_balances() {
    Answered ledger = sandbox.get(LEDGER);

    assertThat(ledger.at("/balanced")).isEqualTo("true");
    assertThat(ledger.json().path("account_count").asInt()).isEqualTo(4);
    assertThat(ledger.at("/accounts/1/account")).isEqualTo("cash:" + ACME);
    assertThat(ledger.at("/accounts/1/balance")).isEqualTo("20.00");
    assertThat(ledger.json().path("total_count").asInt()).isEqualTo(3);
  }

  @Test
  void the_newest_entry_comes_first_with_its_order_and_its_sources() {
    Answered ledger = sandbox.get(LEDGER + "?limit=1");

    assertThat(ledger.at("/entries/0/id")).isEqualTo("3");
    assertThat(ledger.at("/entries/0/at")).isEqualTo("2026-01-15T08:31:00Z");
    assertThat(ledger.at("/entries/0/type")).isEqualTo("payment");
    assertThat(ledger.at("/entries/0/order_id")).isEqualTo(order);
    assertThat(ledger.at("/entries/0/postings/0/amount")).isEqualTo("-80.00");
    assertThat(ledger.at("/entries/0/postings/1/account")).isEqualTo("revenue");
    assertThat(ledger.at("/entries/0/postings/1/order_line_id")).startsWith(order);
    assertThat(ledger.at("/entries/0/postings/1/source")).isEqualTo("cash:" + ACME);
    assertThat(ledger.json().path("entries")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "account=acme, 2, 3",
    "account=de397ecc30dc5b4f3dd319b59ab4ce61, 1, 2",
    "order_id=ORDER, 1, 3",
    "order_id=CS0, 0, ",
    "since=2026-01-15T08:31:00Z, 1, 3",
    "since=2026-01-15T08:31:01Z, 0, ",
    "account=acme&since=2026-01-15T08:30:30Z, 1, 3",
    "offset=2, 3, 1"
  })
  void filters_combine(String query, int total, String firstId) {
    Answered ledger = sandbox.get(LEDGER + "?" + query.replace("ORDER", order));

    assertThat(ledger.json().path("total_count").asInt()).isEqualTo(total);
    assertThat(ledger.at("/entries/0/id")).isEqualTo(firstId == null ? "" : firstId);
  }

  @Test
  void an_account_filter_shows_the_accounts_of_that_customer_only() {
    Answered ledger = sandbox.get(LEDGER + "?account=globex");

    assertThat(ledger.json().path("account_count").asInt()).isEqualTo(1);
    assertThat(ledger.at("/accounts/0/account")).isEqualTo("cash:" + GLOBEX);
  }

  @Test
  void a_ledger_whose_entries_do_not_add_up_says_so() {
    World world = sandbox.world();
    List<Posting> lost = List.of(new Posting(CASH, Money.of("0.01"), "", CASH.toString()));
    sandbox.replace(
        world.with(
            world
                .ledger()
                .with(
                    new Entry(
                        world.ledger().entries().size() + 1L,
                        ControlFixture.NOW,
                        EntryKind.ADJUSTMENT,
                        ACME,
                        lost))));

    assertThat(sandbox.get(LEDGER).at("/balanced")).isEqualTo("false");
  }

  @Test
  void an_unknown_account_and_a_bad_time_are_refused() {
    assertThat(sandbox.get(LEDGER + "?account=nobody").rule()).isEqualTo("control.account-exists");
    assertThat(sandbox.get(LEDGER + "?since=2026-13-01T00:00:00Z").rule())
        .isEqualTo("control.body-valid");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.accounts.AccountsGiven.topUpAndPayment;
import static dev.ocesandbox.server.domain.accounts.AccountsGiven.toppedUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.GatewayCalls;
import dev.ocesandbox.server.domain.GatewayCalls.Answered;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class AccountChangeQueryTest {

  private static final String RECORDS = "/v2/accounts/customer-accounts/account-change-records";
  private static final String CASH = "?balance_type=BALANCE_TYPE_DEBIT";

  @ParameterizedTest
  @CsvSource({
    "revenue_expense_type=REVENUE, 100.00",
    "revenue_expense_type=EXPENSE, 30.00",
    "trade_type=RECHARGE, 100.00",
    "trade_type=DEDEUCT, 30.00",
    "trade_id=CS2601151630AAAAA, 30.00",
    "payment_channel_id=2, 100.00",
    "'payment_channel_id=1,2,2', 100.00",
  })
  void a_filter_lets_only_what_it_names_pass(String filter, String amount) {
    assertThat(amounts(records(topUpAndPayment(), CASH + "&" + filter))).containsExactly(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trade_type=REFUND",
        "trade_id=CS2601151630ZZZZZ",
        "payment_channel_id=1",
        "payment_channel_no=AC6780000000000-0",
        "trade_type=RECHARGE&revenue_expense_type=EXPENSE",
        "trade_time_begin=2026-02-01&trade_time_end=2026-01-01",
      })
  void a_filter_that_nothing_matches_gives_an_empty_page(String filter) {
    // rule accounts.records.none-is-an-empty-page
    Answered answered = call(topUpAndPayment(), ACME, CASH + "&" + filter);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body())
        .isEqualTo(Json.read("{\"total_count\": 0, \"currency\": \"CNY\", \"records\": []}"));
  }

  @Test
  void the_serial_number_at_the_channel_finds_the_top_up() {
    World world = topUpAndPayment();
    String number = text(records(world, CASH).get(1), "payment_channel_no");

    assertThat(amounts(records(world, CASH + "&payment_channel_no=" + number)))
        .containsExactly("100.00");
  }

  @Test
  void an_empty_text_filter_does_not_filter() {
    assertThat(records(topUpAndPayment(), CASH + "&trade_id=&trade_type=&payment_channel_id="))
        .hasSize(2);
  }

  @Test
  void days_are_days_in_beijing() {
    // rule accounts.records.beijing-days
    World first = toppedUp(GivenWorld.empty(), "1.00", Instant.parse("2026-01-13T15:59:59Z"));
    World second = toppedUp(first, "2.00", Instant.parse("2026-01-13T16:00:00Z"));
    World third = toppedUp(second, "3.00", Instant.parse("2026-01-14T15:59:59Z"));
    World fourth = toppedUp(third, "4.00", Instant.parse("2026-01-14T16:00:00Z"));

    JsonNode records =
        records(fourth, CASH + "&trade_time_begin=2026-01-14&trade_time_end=2026-01-14");
    assertThat(amounts(records)).containsExactly("3.00", "2.00");
    assertThat(text(records.get(1), "trade_time")).isEqualTo("2026-01-13T16:00:00Z");
  }

  @Test
  void without_days_the_last_year_is_shown() {
    // rule accounts.records.default-range
    World old = toppedUp(GivenWorld.empty(), "1.00", Instant.parse("2025-01-14T15:59:59Z"));
    World just = toppedUp(old, "2.00", Instant.parse("2025-01-14T16:00:00Z"));

    assertThat(amounts(records(just, CASH))).containsExactly("2.00");
    assertThat(amounts(records(just, CASH + "&trade_time_begin=2025-01-15")))
        .containsExactly("2.00");
    assertThat(
            amounts(records(just, CASH + "&trade_time_begin=2024-06-01&trade_time_end=2025-01-14")))
        .containsExactly("1.00");
  }

  @Test
  void a_range_of_more_than_a_year_is_refused() {
    Answered answered =
        call(
            topUpAndPayment(),
            ACME,
            CASH + "&trade_time_begin=2024-10-20&trade_time_end=2025-10-21");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.0100");
    assertThat(text(answered.body(), "error_msg"))
        .isEqualTo("trade_time_end: must be within one year of trade_time_begin");
    assertThat(answered.rule()).isEqualTo("accounts.records.one-year-range");
  }

  @Test
  void pages_partition_the_records() {
    World world = GivenWorld.empty();
    for (int i = 1; i <= 25; i++) {
      world = toppedUp(world, i + ".00", START.minusSeconds(100L - i));
    }
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 30; offset += 7) {
      Answered answered = call(world, ACME, CASH + "&limit=7&offset=" + offset);
      assertThat(answered.body().path("total_count").asInt()).isEqualTo(25);
      all.addAll(amounts(answered.body().path("records")));
    }

    assertThat(all).hasSize(25).doesNotHaveDuplicates().startsWith("25.00").endsWith("1.00");
    assertThat(records(world, CASH)).hasSize(10);
    assertThat(records(world, CASH + "&trade_type=RECHARGE&limit=7&offset=21")).hasSize(4);
    assertThat(records(world, CASH + "&offset=2147483647")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?balance_type=",
        "?balance_type=BALANCE_TYPE_COUPON",
        CASH + "&revenue_expense_type=",
        CASH + "&revenue_expense_type=revenue",
        CASH + "&trade_type=CONSUME",
        CASH + "&trade_time_begin=2026-1-1",
        CASH + "&trade_time_end=2026-02-30",
        CASH + "&payment_channel_id=3",
        CASH + "&payment_channel_id=1;2",
        CASH + "&limit=0",
        CASH + "&limit=101",
        CASH + "&offset=-1",
        CASH + "&offset=2147483648",
      })
  void a_value_outside_what_is_documented_is_refused(String query) {
    Answered answered = call(topUpAndPayment(), ACME, query);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.errorCode()).isEqualTo("CBC.0100");
  }

  private static Answered call(World world, String caller, String query) {
    return new GatewayCalls(world, AccountsApi.room()).get(caller, RECORDS + query);
  }

  private static JsonNode records(World world, String query) {
    return call(world, ACME, query).body().path("records");
  }

  private static List<String> amounts(JsonNode records) {
    return records.valueStream().map(record -> text(record, "change_amount")).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }
}

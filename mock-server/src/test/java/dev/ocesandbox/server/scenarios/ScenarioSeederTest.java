// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario tells happens in order of time, by the rules. */
class ScenarioSeederTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

  private static final String HEAD =
      """
      {"format": 1, "name": "s", "accounts": [
      {"name": "acme", "customer_id": "00000000000000000000000000000001", "kind": "enterprise"},
      {"name": "lab", "customer_id": "00000000000000000000000000000002", "kind": "enterprise",
       "master": "acme", "custody": true}],
      """;

  private static final String LINES =
      """
      "lines": [{"service_type_code": "hws.service.type.rds", "resource_type_code":
       "hws.resource.type.rds.vm", "resource_spec": "rds.small", "region_code": "cn-north-4",
       "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"}]""";

  private static String file(String arrange) {
    return HEAD + "\"arrange\": {\n" + arrange.replace("LINES", LINES) + "}}";
  }

  private static World told(String arrange) {
    return Given.told(file(arrange), START);
  }

  private static String complaint(String arrange) {
    BadScenario bad = catchThrowableOfType(BadScenario.class, () -> told(arrange));
    return bad.complaints().get(0).toString();
  }

  private static List<String> entries(World world) {
    return world.ledger().entries().stream()
        .map(entry -> entry.at() + " " + entry.type() + " " + entry.postings().get(1).amount())
        .toList();
  }

  private static String balance(World world, String account, Kind kind) {
    return world.ledger().balance(LedgerAccount.of(kind, Given.idOf(world, account))).toString();
  }

  /** The only orders there are, in the order of their ids in the ledger and the agenda. */
  private static Order paidOrder(World world) {
    return world.ledger().entries().stream()
        .filter(entry -> entry.type().equals("payment"))
        .map(Entry::subject)
        .flatMap(id -> Orders.find(world, id).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void acts_happen_in_order_of_time_whatever_order_they_are_told_in() {
    World world =
        told(
            """
            "acme": {"top_ups": [
              {"at": "start", "amount": "3"},
              {"at": "2026-11-01T00:00:00Z", "amount": "1"},
              {"at": "start-P2DT30M", "amount": "2"}],
             "credit_lines": [{"at": "start-P1D", "amount": "9"}]}
            """);

    assertThat(entries(world))
        .containsExactly(
            "2026-11-01T00:00:00Z top-up 1.00",
            "2026-11-21T08:00:00Z top-up 2.00",
            "2026-11-22T08:30:00Z credit-line 9.00",
            "2026-11-23T08:30:00Z top-up 3.00");
    assertThat(world.settledTo()).isEqualTo(START);
  }

  @Test
  void at_one_instant_money_and_coupons_come_before_orders_and_orders_before_their_steps() {
    World world =
        told(
            """
            "acme": {
              "orders": [{"coupons": ["c"], LINES,
                "then": [{"do": "pay", "coupons": ["c"]}]}],
              "coupons": [{"label": "c", "type": "cash", "amount": "30"}],
              "top_ups": [{"amount": "50"}]}
            """);

    assertThat(paidOrder(world).status().code()).isEqualTo(5);
    assertThat(balance(world, "acme", Kind.CASH)).isEqualTo("0.00");
  }

  @Test
  void what_is_due_between_two_acts_happens_between_them() {
    World world =
        told(
            """
            "acme": {
              "coupons": [{"at": "start-P30D", "type": "cash", "amount": "30", "expires": "P10D"}],
              "top_ups": [{"at": "start-P15D", "amount": "50"}]}
            """);

    assertThat(entries(world))
        .containsExactly(
            "2026-10-24T08:30:00Z coupon-grant 30.00",
            "2026-11-03T08:30:00Z coupon-lapse 30.00",
            "2026-11-08T08:30:00Z top-up 50.00");
  }

  @Test
  void what_is_due_after_the_last_act_has_happened_at_the_start() {
    World world =
        told(
            "\"acme\": {\"orders\": [{\"at\": \"start-P7D\", LINES}, {\"at\": \"start-P6D\", LINES}]}");

    assertThat(world.agenda().items())
        .singleElement()
        .satisfies(due -> assertThat(due.at()).isEqualTo("2026-11-24T08:30:00Z"));
  }

  @Test
  void a_span_is_counted_from_the_act_it_stands_in() {
    World world =
        told(
            """
            "acme": {"coupons": [
              {"at": "start-P30D", "type": "cash", "amount": "1", "expires": "P40D"},
              {"at": "start-P30D", "type": "cash", "amount": "1", "expires": "start+P40D"},
              {"at": "start-P30D", "type": "cash", "amount": "1",
               "expires": "2027-01-01T00:00:00Z"},
              {"at": "2026-01-31T02:00:00Z", "type": "cash", "amount": "1"}]}
            """);

    assertThat(world.agenda().items())
        .extracting(due -> due.at().toString())
        .containsExactly(
            "2026-12-03T08:30:00Z",
            "2027-01-01T00:00:00Z",
            "2027-01-02T08:30:00Z",
            "2027-01-31T02:00:00Z");
  }

  @Test
  void an_act_that_a_rule_refuses_is_told_with_line_path_and_rule() {
    assertThat(
            complaint(
                """
                "acme": {"orders": [{"at": "start-P1D", LINES,
                "then": [
                {"do": "pay"}]}]}
                """))
        .isEqualTo(
            "line 10, arrange.acme.orders[0].then[0]:"
                + " is refused by the rule orders.pay.enough-money {missing=80.00}");
    assertThat(
            complaint(
                """
                "acme": {"top_ups": [{"at": "start-P30D", "amount": "100"}], "orders": [{
                "at": "start-P20D", LINES, "then": [{"at": "start-P12D", "do": "pay"}]}]}
                """))
        .endsWith("orders[0].then[0]: is refused by the rule orders.pay.before-deadline");
  }

  @Test
  void an_act_that_makes_no_sense_is_told_with_line_and_path() {
    assertThat(complaint("\"acme\": {\n\"top_ups\": [{\"amount\": \"0\"}]}"))
        .startsWith("line 7, arrange.acme.top_ups[0]: no top-up of 0.00");
    assertThat(
            complaint(
                "\"acme\": {\"coupons\": [{\"type\": \"cash\", \"amount\": \"5\","
                    + " \"limits\": {\"moonPhase\": \"1\"}}]}"))
        .startsWith("line 6, arrange.acme.coupons[0]: moonPhase is not a known limit");
  }

  @Test
  void what_an_act_refers_to_must_have_come_before() {
    assertThat(
            complaint(
                """
                "acme": {"coupons": [{"label": "c", "type": "cash", "amount": "5"}],
                "orders": [{"at": "start-P1D", "coupons": ["c"], LINES}]}
                """))
        .isEqualTo("line 7, arrange.acme.orders[0]: happens before there is c");
  }

  @Test
  void nothing_told_lies_after_the_start() {
    assertThat(
            complaint(
                "\"acme\": {\"top_ups\": [{\"at\": \"2026-11-23T08:30:01Z\", \"amount\": \"1\"}]}"))
        .isEqualTo(
            "line 6, arrange.acme.top_ups[0]: comes at 2026-11-23T08:30:01Z,"
                + " after the start at 2026-11-23T08:30:00Z");
  }

  @Test
  void a_master_pays_for_its_member_with_its_own_money() {
    World world =
        told(
            """
            "acme": {"top_ups": [{"at": "start-P9D", "amount": "100"}]},
            "lab": {"orders": [{"at": "start-P3D", LINES,
              "then": [{"do": "pay"}, {"at": "start-P2D", "do": "pay", "by": "acme"}]}]}
            """);

    assertThat(balance(world, "acme", Kind.CASH)).isEqualTo("20.00");
    assertThat(paidOrder(world).customerId()).isEqualTo(Given.idOf(world, "lab"));
    assertThat(paidOrder(world).progress().paidAt()).isEqualTo("2026-11-21T08:30:00Z");
  }

  @Test
  void an_adjusted_price_comes_after_its_order_and_a_refund_gives_back() {
    World world =
        told(
            """
            "acme": {"top_ups": [{"amount": "100"}],
              "discounts": [{"label": "d", "type": "adjustment", "price": "60", "order": "o"}],
              "orders": [{"label": "o", LINES, "then": [
                {"do": "pay", "discount": "d"},
                {"do": "refund", "consumed": "10", "fee": "5.50"}]}]}
            """);

    assertThat(balance(world, "acme", Kind.CASH)).isEqualTo("84.50");
    assertThat(paidOrder(world).amountAfterDiscount()).hasToString("60.00");
  }

  @Test
  void settings_hold_from_the_first_act_on() {
    World world =
        Given.told(
            file("""
                    "acme": {"top_ups": [{"amount": "200"}],
                      "orders": [{LINES, "then": [{"do": "pay"}]},
                        {LINES, "review": true, "then": [
                          {"do": "transition", "to": 6}, {"do": "pay"},
                          {"do": "transition", "to": 5}]}]}
                    """)
                .replace(
                    "\"arrange\"",
                    "\"settings\": {\"provisioning\": {\"mode\": \"manual\"}}, \"arrange\""),
            START);

    assertThat(world.ledger().entries())
        .filteredOn(entry -> entry.type().equals("payment"))
        .map(entry -> Orders.find(world, entry.subject()).orElseThrow().status().code())
        .containsExactlyInAnyOrder(3, 5);
  }

  @Test
  void the_same_telling_gives_the_same_world() {
    String arrange = "\"acme\": {\"top_ups\": [{\"amount\": \"1\"}], \"orders\": [{LINES}]}";

    assertThat(told(arrange).agenda()).isEqualTo(told(arrange).agenda());
    assertThat(Accounts.cash(told(arrange), "00000000000000000000000000000001"))
        .hasToString("1.00");
  }

  @Test
  void a_check_plays_the_scenario_and_reads_the_saved_state(@TempDir Path folder)
      throws IOException {
    Path told =
        Files.writeString(
            folder.resolve("told.json"),
            file("\"acme\": {\"orders\": [{LINES, \"then\": [{\"do\": \"pay\"}]}]}"));
    Path saved =
        Files.writeString(
            folder.resolve("saved.json"),
            Given.export(Given.world("default", START), START)
                .replace("\"trade\":\"RECHARGE\"", "\"trade\":\"GIFT\""));

    assertThat(ScenarioFile.check(told)).isEmpty();
    assertThat(Given.FACTORY.check(told, START))
        .singleElement()
        .asString()
        .contains("enough-money");
    assertThat(ScenarioFile.check(saved)).isEmpty();
    assertThat(Given.FACTORY.check(saved, START))
        .singleElement()
        .asString()
        .endsWith("trade: does not take the value GIFT");
  }
}

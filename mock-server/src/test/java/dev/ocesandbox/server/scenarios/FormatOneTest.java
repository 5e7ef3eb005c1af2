// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static dev.ocesandbox.server.scenarios.GivenArrangement.balance;
import static dev.ocesandbox.server.scenarios.GivenArrangement.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Arrangements of format 1 make the worlds that they made before. */
class FormatOneTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Set<String> LATER =
      Set.of("SetEnterprise", "AddUnit", "SetFeatures", "GiveHistory");
  private static final Set<String> OF_TICKETS =
      Set.of("SetSupport", "ActOnTicket", "AddSupportSession", "ListSmsMessages");

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
       "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"}]\
      """;

  private static String file(String arrange) {
    return HEAD + "\"arrange\": {\n" + arrange.replace("LINES", LINES) + "}}";
  }

  private static World seeded(String arrange) {
    return Given.seeded(file(arrange), START);
  }

  private static String complaint(String arrange) {
    InvalidFile bad = catchThrowableOfType(InvalidFile.class, () -> seeded(arrange));
    return ProblemTexts.of(bad).lines().findFirst().orElse("");
  }

  /** The only orders there are, in the order of their ids in the ledger and the agenda. */
  private static Order paidOrder(World world) {
    return world.ledger().entries().stream()
        .filter(entry -> entry.type() == EntryKind.PAYMENT)
        .map(Entry::subject)
        .flatMap(id -> Orders.find(world, id).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void things_happen_in_order_of_time() {
    World world =
        seeded(
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
        seeded(
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
  void what_is_due_between_two_things_happens_between_them() {
    World world =
        seeded(
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
  void a_step_that_a_rule_refuses_is_named_by_the_line_and_path_it_was_written_at() {
    assertThat(
            complaint(
                """
                "acme": {"orders": [{"at": "start-P1D", LINES,
                "then": [
                {"do": "pay"}]}]}
                """))
        .isEqualTo(
            "line 10, arrange.acme.orders[0].then[0]:"
                + " is refused by the rule orders.pay.enough-money: The balance is insufficient. (missing 80.00)");
    assertThat(
            complaint(
                """
                "acme": {"top_ups": [{"at": "start-P30D", "amount": "100"}], "orders": [{
                "at": "start-P20D", LINES, "then": [{"at": "start-P12D", "do": "pay"}]}]}
                """))
        .contains("orders[0].then[0]: is refused by the rule orders.pay.before-deadline: ");
  }

  @Test
  void a_master_pays_for_its_member_with_its_own_money() {
    World world =
        seeded(
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
        seeded(
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
  void staff_move_orders_and_settings_hold_from_the_beginning() {
    World world =
        Given.seeded(
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
        .filteredOn(entry -> entry.type() == EntryKind.PAYMENT)
        .map(entry -> Orders.find(world, entry.subject()).orElseThrow().status().code())
        .containsExactlyInAnyOrder(3, 5);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T08:30:00Z, 1", "2028-02-29T15:59:59Z, -7", "2031-01-01T00:00:00Z, 42"})
  void the_former_scenario_default_gives_the_world_of_todays(Instant start, long seed)
      throws IOException {
    WorldPlan plan = new WorldPlan("default", seed, new ClockStart(true, start));
    HostedWorld today = Given.FACTORY.create(plan, Given.file(sayableInFormatOne()), start);
    HostedWorld former =
        Given.FACTORY.create(plan, Given.file(Golden.text("scenario-format-1.json")), start);

    assertThat(Given.export(former, start)).isEqualTo(Given.export(today, start));
    assertThat(Given.accounts(former)).isEqualTo(Given.accounts(today));
  }

  private static boolean isLater(String operation) {
    boolean tickets =
        CONTRACTS.operation(operation).family() == ErrorFamily.OSM
            || OF_TICKETS.contains(operation);
    return tickets || LATER.contains(operation);
  }

  /** Today's scenario without its third member and without what only format 2 can say. */
  private static String sayableInFormatOne() {
    ObjectNode scenario = (ObjectNode) Json.read(Scenarios.find("default").orElseThrow());
    scenario.withArray("accounts").removeIf(it -> it.path("name").asString().equals("acme-ops"));
    scenario.withArray("arrange").removeIf(it -> isLater(it.path("do").asString()));
    return scenario.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static dev.ocesandbox.server.scenarios.GivenArrangement.balance;
import static dev.ocesandbox.server.scenarios.GivenArrangement.entries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderStatus;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the requests of an arrangement make a world. */
class ScenarioSeederTest {

  private static final Instant START = GivenArrangement.START;

  private static World seeded(String... requests) {
    return GivenArrangement.seeded(requests);
  }

  private static Order paidOrder(World world) {
    return GivenArrangement.orders(world, EntryKind.PAYMENT).get(0);
  }

  @Test
  void requests_run_in_order_of_time_whatever_their_order_in_the_file() {
    World world =
        seeded(
            "{'at': 'start', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '3'}}",
            "{'at': '2026-11-01T00:00:00Z', 'do': 'TopUp', 'parameters': ACME,"
                + " 'body': {'amount': '1'}}",
            "{'at': 'start-P2DT30M', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '2'}}",
            "{'at': 'start-P1D', 'do': 'SetCreditLine', 'parameters': ACME,"
                + " 'body': {'amount': '9'}}");

    assertThat(entries(world))
        .containsExactly(
            "2026-11-01T00:00:00Z top-up 1.00",
            "2026-11-21T08:00:00Z top-up 2.00",
            "2026-11-22T08:30:00Z credit-line 9.00",
            "2026-11-23T08:30:00Z top-up 3.00");
    assertThat(world.settledTo()).isEqualTo(START);
  }

  @Test
  void requests_of_one_instant_keep_the_order_of_the_file() {
    String topUp =
        "{'at': 'start-P1D', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '%s'}}";
    String line =
        "{'at': '2026-11-22T08:30:00Z', 'do': 'SetCreditLine', 'parameters': ACME,"
            + " 'body': {'amount': '9'}}";
    String later = "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '4'}}";

    assertThat(entries(seeded(later, topUp.formatted(3), line, topUp.formatted(1))))
        .extracting(entry -> entry.substring(21))
        .containsExactly("top-up 3.00", "credit-line 9.00", "top-up 1.00", "top-up 4.00");
    assertThat(entries(seeded(topUp.formatted(1), later, topUp.formatted(3), line)))
        .extracting(entry -> entry.substring(21))
        .containsExactly("top-up 1.00", "top-up 3.00", "credit-line 9.00", "top-up 4.00");
  }

  @Test
  void what_is_due_between_two_requests_happens_between_them() {
    World world =
        seeded(
            "{'at': 'start-P30D', 'do': 'IssueCoupon', 'parameters': ACME,"
                + " 'body': {'type': 'cash', 'amount': '30', 'expires': 'P10D'}}",
            "{'at': 'start-P15D', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '50'}}");

    assertThat(entries(world))
        .containsExactly(
            "2026-10-24T08:30:00Z coupon-grant 30.00",
            "2026-11-03T08:30:00Z coupon-lapse 30.00",
            "2026-11-08T08:30:00Z top-up 50.00");
  }

  @Test
  void what_is_due_after_the_last_request_has_happened_at_the_start() {
    World world =
        seeded(
            "{'at': 'start-P7D', 'do': 'PlaceOrder', 'body': ORDER}",
            "{'at': 'start-P6D', 'do': 'PlaceOrder', 'body': ORDER}");

    assertThat(world.agenda().items())
        .singleElement()
        .satisfies(due -> assertThat(due.at()).isEqualTo("2026-11-24T08:30:00Z"));
  }

  @Test
  void a_span_is_counted_from_its_request_and_a_span_of_the_start_from_the_start() {
    String coupon =
        "{'at': 'start-P30D', 'do': 'IssueCoupon', 'parameters': ACME,"
            + " 'body': {'type': 'cash', 'amount': '1', 'expires': '%s'}}";

    World world =
        seeded(
            coupon.formatted("P40D"),
            coupon.formatted("start+P40D"),
            coupon.formatted("2027-01-01T00:00:00Z"),
            "{'at': '2026-01-31T02:00:00Z', 'do': 'IssueCoupon', 'parameters': ACME,"
                + " 'body': {'type': 'cash', 'amount': '1'}}");

    assertThat(world.agenda().items())
        .extracting(due -> due.at().toString())
        .containsExactly(
            "2026-12-03T08:30:00Z",
            "2027-01-01T00:00:00Z",
            "2027-01-02T08:30:00Z",
            "2027-01-31T02:00:00Z");
  }

  @Test
  void a_label_stands_for_the_id_of_what_its_request_created() {
    World world =
        seeded(
            "{'at': 'start-P9D', 'label': 'thirty', 'do': 'IssueCoupon', 'parameters': ACME,"
                + " 'body': {'type': 'cash', 'amount': '30'}}",
            "{'at': 'start-P9D', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '60'}}",
            "{'at': 'start-P3D', 'label': 'server', 'do': 'PlaceOrder', 'body': ORDER}",
            "{'at': 'start-P2D', 'do': 'PayOrders', 'as': 'acme', 'body': {'order_id': '@server',"
                + " 'use_coupon': 'YES', 'use_discount': 'NO',"
                + " 'coupon_infos': [{'id': '@thirty', 'type': 301}]}}",
            "{'at': 'start-P1D', 'do': 'PlaceRefundOrder', 'parameters': {'order_id': '@server'},"
                + " 'body': {'consumed': '0'}}");

    assertThat(paidOrder(world).progress().paidAt()).isEqualTo("2026-11-21T08:30:00Z");
    assertThat(GivenArrangement.orders(world, EntryKind.REFUND)).hasSize(1);
    assertThat(balance(world, "acme", Kind.CASH)).isEqualTo("60.00");
  }

  @Test
  void a_path_after_a_label_stands_for_a_value_of_its_answer() {
    World world =
        seeded(
            "{'at': 'start-P3D', 'label': 'both', 'do': 'PlaceOrder', 'body': COMPOSITE}",
            "{'at': 'start-P2D', 'do': 'TopUp', 'parameters': ACME,"
                + " 'body': {'amount': '@both/amount_after_discount'}}",
            "{'at': 'start-P2D', 'do': 'PayOrders', 'as': 'acme', 'body':"
                + " {'order_id': '@both', 'use_coupon': 'NO', 'use_discount': 'NO'}}",
            "{'at': 'start-P1D', 'do': 'IssueCard', 'parameters': ACME,"
                + " 'body': {'amount': '5', 'name': '@both/sub_order_ids/1'}}");

    assertThat(entries(world)).first().asString().endsWith(" top-up 160.00");
    assertThat(GivenArrangement.export(world))
        .contains("\"name\":\"" + paidOrder(world).subOrderIds().get(1) + "\"");
  }

  @Test
  void a_doubled_sign_stands_for_a_text_that_begins_with_it() {
    World world =
        seeded(
            "{'do': 'IssueCoupon', 'parameters': ACME,"
                + " 'body': {'type': 'cash', 'amount': '5', 'name': '@@home'}}");

    assertThat(GivenArrangement.export(world)).contains("\"@home\"").doesNotContain("@@home");
  }

  @Test
  void a_request_of_the_faked_api_is_made_as_an_account() {
    World world =
        seeded(
            "{'at': 'start-P9D', 'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '100'}}",
            "{'at': 'start-P3D', 'label': 'o', 'do': 'PlaceOrder', 'body': LAB_ORDER}",
            "{'at': 'start-P3D', 'do': 'PayOrders', 'as': 'lab', 'body': PAY}",
            "{'at': 'start-P2D', 'do': 'PayOrders', 'as': 'acme', 'body': PAY}");

    assertThat(balance(world, "acme", Kind.CASH)).isEqualTo("20.00");
    assertThat(paidOrder(world).customerId()).isEqualTo(Given.idOf(world, "lab"));
    assertThat(paidOrder(world).progress().paidAt()).isEqualTo("2026-11-21T08:30:00Z");
  }

  @Test
  void settings_hold_from_the_first_request_on() {
    World world =
        Given.seeded(
            GivenArrangement.file(
                    "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '200'}}",
                    "{'label': 'o', 'do': 'PlaceOrder', 'body': ORDER}",
                    "{'do': 'PayOrders', 'as': 'acme', 'body': PAY}")
                .replace(
                    "\"arrange\"",
                    "\"settings\": {\"provisioning\": {\"mode\": \"manual\"}}, \"arrange\""),
            START);

    assertThat(paidOrder(world).status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void the_same_arrangement_gives_the_same_world() {
    String[] requests = {
      "{'do': 'TopUp', 'parameters': ACME, 'body': {'amount': '1'}}",
      "{'do': 'PlaceOrder', 'body': ORDER}"
    };

    assertThat(GivenArrangement.export(seeded(requests)))
        .isEqualTo(GivenArrangement.export(seeded(requests)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each line of a refund order shows what goes back and what is kept of it: "refund commission
 * consumed". A month from November 23 has 734 hours; ten percent is the fee.
 */
@OnBothTargets
class RefundLinesConformance {

  private final Renewals acme;
  private final Shop shop;

  RefundLinesConformance(Target target) {
    acme = Renewals.rich(target);
    shop = acme.shop();
  }

  private RefundAmounts unsubscribed(int type, String... ids) {
    String order = Unsubscriptions.of(shop, type, ids).at("/order_ids/0").asString();
    return new RefundAmounts(shop, order);
  }

  private List<String> serverWithDisk() {
    return acme.bought(server().put("price", "100.00"), disk().put("price", "50.00"));
  }

  @Test
  void a_server_and_its_disk_show_their_own_fee_and_consumption() {
    String server = serverWithDisk().get(0);
    acme.world().advance("P10D");

    RefundAmounts refund = unsubscribed(1, server);

    // rule orders.refund.amounts-of-lines: 240 of 734 hours are used
    assertThat(refund.lines()).containsExactly("57.30 10.00 32.70", "28.65 5.00 16.35");
    assertThat(refund.whole()).isEqualTo("85.95 15.00 49.05");
    refund.agree();
  }

  @Test
  void a_switch_to_pay_per_use_shows_the_same_and_has_no_five_days() {
    String server = serverWithDisk().get(0);
    acme.world().advance("P10D");
    ObjectNode request = TestServer.json();
    request.putArray("resource_ids").add(server);

    JsonNode answer =
        acme.world().post(shop.account(), Renewals.SWITCH + "/instantly", request).body();

    RefundAmounts refund =
        new RefundAmounts(shop, answer.at("/to_ondemand_service_results/0/order_id").asString());
    assertThat(refund.lines()).containsExactly("57.30 10.00 32.70", "28.65 5.00 16.35");
    assertThat(refund.whole()).isEqualTo("85.95 15.00 49.05");
    refund.agree();
  }

  @Test
  void a_renewal_that_has_not_begun_raises_what_goes_back_and_not_what_is_kept() {
    String server = serverWithDisk().get(0);
    acme.renewed(paying(months(1, server)));
    acme.world().advance("P10D");

    RefundAmounts refund = unsubscribed(1, server);

    // The renewal cost 32.20 and 28.00, the prices of the price book.
    assertThat(refund.lines()).containsExactly("89.50 10.00 32.70", "56.65 5.00 16.35");
    assertThat(refund.whole()).isEqualTo("146.15 15.00 49.05");
    refund.agree();
  }

  @Test
  void resources_of_one_order_that_go_one_by_one_have_an_order_each() {
    List<String> ids = acme.bought(server().put("price", "100.01").put("quantity", 2));
    acme.world().advance("P10D");

    RefundAmounts first = unsubscribed(1, ids.get(0));
    RefundAmounts second = unsubscribed(1, ids.get(1));

    // Shares of 50.01 and 50.00 yuan.
    assertThat(List.of(first.whole(), second.whole()))
        .containsExactlyInAnyOrder("28.66 5.00 16.35", "28.65 5.00 16.35");
    first.agree();
    second.agree();
  }

  @Test
  void the_refund_of_a_whole_order_is_split_over_its_lines() {
    String base =
        shop.paid(
            shop.place(shop.purchase(TestWorld.server("100.00"), TestWorld.database("50.00"))));

    RefundAmounts refund = new RefundAmounts(shop, shop.refund(base, "18.01", "9.00"));

    // rule orders.refund.whole-order-by-line: 122.99 goes back in the proportion of 2 to 1
    assertThat(refund.lines()).containsExactly("81.99 6.00 12.01", "41.00 3.00 6.00");
    assertThat(refund.whole()).isEqualTo("122.99 9.00 18.01");
    refund.agree();
  }

  @Test
  void a_line_that_was_free_keeps_nothing() {
    String base =
        shop.paid(
            shop.place(shop.purchase(TestWorld.server("100.00"), TestWorld.database("0.00"))));

    RefundAmounts refund = new RefundAmounts(shop, shop.refund(base, "30.00", "20.00"));

    assertThat(refund.lines()).containsExactly("50.00 20.00 30.00", "0.00 0.00 0.00");
    refund.agree();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** CancelResourcesSubscription of what was renewed (api_order_00019): a server at 32.20 a month. */
@OnBothTargets
class UnsubscribedRenewalConformance {

  private final Renewals acme;
  private final Shop shop;
  private final String server;

  UnsubscribedRenewalConformance(Target target) {
    acme = Renewals.rich(target);
    shop = acme.shop();
    server = acme.boughtServer();
  }

  private JsonNode unsubscribed(int type) {
    return Unsubscriptions.of(shop, type, server);
  }

  private JsonNode order(JsonNode answer) {
    return shop.shown(answer.at("/order_ids/0").asString());
  }

  private void refused(String code, String rule) {
    Shop.assertRefused(Unsubscriptions.ask(shop, 2, server), 400, code, rule);
  }

  @Test
  void type_2_gives_the_renewal_back_and_the_server_runs_on() {
    String expires = acme.expires(server);
    acme.renewed(paying(months(3, server)));
    assertThat(acme.expires(server)).isNotEqualTo(expires);

    JsonNode order = order(unsubscribed(2));

    // rules unsubscriptions.renewals-only, unsubscriptions.expiry-falls-back,
    // unsubscriptions.refund.not-begun-full
    assertThat(order.path("amount_after_discount").asString()).isEqualTo("96.60");
    assertThat(order.path("amount_info").path("commission_amount").asString()).isEqualTo("0.00");
    assertThat(acme.expires(server)).isEqualTo(expires);
    assertThat(acme.status(server)).isEqualTo(2);
    assertThat(shop.balance(1)).isEqualTo("99967.80");
  }

  @Test
  void type_2_gives_back_every_renewal_that_has_not_begun() {
    acme.renewed(paying(months(1, server)));
    acme.renewed(paying(months(2, server)));
    acme.world().advance("P1M2D");

    // The first renewal has begun; the second, at 64.40, has not.
    assertThat(order(unsubscribed(2)).path("amount_after_discount").asString()).isEqualTo("64.40");
    assertThat(acme.expires(server)).startsWith("2027-01-23");
    refused("CBC.99003128", "unsubscriptions.renewal-to-come");
  }

  @Test
  void type_1_gives_the_running_month_and_the_renewal_back() {
    acme.renewed(paying(months(1, server)));

    JsonNode answer = unsubscribed(1);

    // rules unsubscriptions.refund.five-day-full, unsubscriptions.refund.not-begun-full,
    // unsubscriptions.refund.each-term
    assertThat(order(answer).path("amount_after_discount").asString()).isEqualTo("64.40");
    assertThat(shop.balance(1)).isEqualTo("100000.00");
    assertThat(acme.status(server)).isEqualTo(3);
    assertThat(shop.refunds(answer.at("/order_ids/0").asString()).body().path("refund_infos"))
        .hasSize(2);
  }

  @Test
  void a_renewed_month_is_charged_from_the_midnight_after_the_old_one() {
    acme.renewed(paying(months(1, server)));
    acme.world().advance("P1MT24H");

    JsonNode order = order(unsubscribed(1));

    // rules unsubscriptions.refund.renewed-from-midnight, unsubscriptions.refund.ended-term: the
    // renewed month has
    // 744 hours from 2026-12-24T00:00 in GMT+8 and ten of them are used at ten of its first day,
    // so that 32.20 x 10 / 744 = 0.43 is consumed and a tenth of 32.20 is the fee.
    assertThat(order.path("amount_info").path("consumed_amount").asString()).isEqualTo("0.43");
    assertThat(order.path("amount_info").path("commission_amount").asString()).isEqualTo("3.22");
    assertThat(order.path("amount_after_discount").asString()).isEqualTo("28.55");
  }

  @Test
  void an_unpaid_renewal_stands_in_the_way_until_it_is_cancelled() {
    String renewal = acme.renewed(months(1, server));

    Shop.assertRefused(
        Unsubscriptions.ask(shop, 1, server),
        400,
        "CBC.99003100",
        "unsubscriptions.no-unpaid-order");
    shop.cancel(renewal);
    unsubscribed(1);

    assertThat(acme.status(server)).isEqualTo(3);
  }

  @Test
  void what_is_wrong_first_is_told_first() {
    acme.renewed(months(1, server));
    acme.mark(server, "trial", "invoiced", "public_security");

    // rule unsubscriptions.order-of-checks
    refused("CBC.99003649", "unsubscriptions.not-trial");
    acme.mark(server, "invoiced", "public_security");
    refused("CBC.99003643", "unsubscriptions.not-invoiced");
    acme.mark(server, "public_security");
    refused("CBC.99003656", "unsubscriptions.not-frozen");
    acme.mark(server);
    refused("CBC.99003100", "unsubscriptions.no-unpaid-order");
  }

  @Test
  void a_closed_server_is_not_renewed_any_more() {
    acme.autoOn(server, TestServer.json());
    unsubscribed(1);

    // rule unsubscriptions.ends-auto-renewal
    acme.world().advance("P60D");
    assertThat(acme.orders()).isEmpty();
    assertThat(shop.balance(1)).isEqualTo("100000.00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "changed, CBC.99003128, unsubscriptions.renewal-of-changed",
    "promotion, CBC.99003128, unsubscriptions.renewal-by-promotion",
    "bandwidth_add_on, CBC.99003654, unsubscriptions.no-bandwidth-add-on"
  })
  void what_cannot_go_alone_stays_with_its_server(String mark, String code, String rule) {
    acme.renewed(paying(months(1, server)));
    acme.mark(server, mark);
    String before = shop.everything();

    refused(code, rule);
    assertThat(shop.everything()).isEqualTo(before);
  }
}

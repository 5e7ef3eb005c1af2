// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.oddity;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static dev.ocesandbox.server.conformance.Renewals.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What renewals cost when the order has given their price; the price book has 32.20 a month. */
@OnBothTargets
class RenewalPriceConformance {

  private final Renewals acme;

  RenewalPriceConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private static ObjectNode server(String price, String renewalPrice) {
    return Renewals.server().put("price", price).put("renewal_price", renewalPrice);
  }

  private String quoted(ObjectNode request) {
    return acme.quote(request)
        .at("/official_website_rating_result/official_website_amount")
        .asString();
  }

  private String price(String order) {
    return acme.shop().shown(order).path("amount_after_discount").asString();
  }

  @Test
  void quote_and_renewal_cost_what_was_given() {
    String server = acme.bought(server("80.00", "70.00")).get(0);

    // rule renewals.renew.given-price
    assertThat(quoted(months(1, server))).isEqualTo("70");
    assertThat(price(acme.renewed(paying(months(1, server))))).isEqualTo("70.00");
    assertThat(acme.shop().balance(1)).isEqualTo("99850.00");
  }

  @Test
  void without_a_given_price_renewals_cost_the_price_of_the_price_book() {
    String server = acme.bought(Renewals.server().put("price", "80.00")).get(0);

    assertThat(quoted(months(1, server))).isEqualTo("32.2");
    assertThat(price(acme.renewed(paying(months(1, server))))).isEqualTo("32.20");
  }

  @ParameterizedTest
  @CsvSource({
    // bought for, renewed for, price
    "2, 1, 2, 1, 100.00",
    "2, 1, 2, 3, 300.00",
    "2, 1, 3, 1, 1200.00",
    "2, 3, 2, 1, 33.33",
    "2, 3, 2, 2, 66.67",
    "3, 1, 2, 1, 8.33",
    "3, 2, 3, 1, 50.00",
    "0, 10, 2, 1, 300.00",
    "4, 720, 2, 1, 100.00"
  })
  void another_term_costs_in_proportion(
      int type, int number, int renewedType, int renewedNumber, String price) {
    String server =
        acme.bought(server("80.00", "100.00").put("period_type", type).put("period_num", number))
            .get(0);

    String order = acme.renewed(request(renewedType, renewedNumber, server));

    assertThat(price(order)).isEqualTo(price);
  }

  @Test
  void every_later_renewal_costs_the_same() {
    String server = acme.bought(server("80.00", "70.00")).get(0);

    acme.renewed(paying(months(2, server)));

    assertThat(price(acme.renewed(paying(months(1, server))))).isEqualTo("70.00");
  }

  @Test
  void an_automatic_renewal_costs_the_same() {
    String server = acme.bought(server("80.00", "70.00")).get(0);
    acme.autoOn(server, TestServer.json());

    assertThat(acme.eventsOf(server, "P31D")).contains("auto-renewed");

    assertThat(acme.shop().balance(1)).isEqualTo("99850.00");
  }

  @Test
  void the_pieces_of_a_line_share_the_price() {
    List<String> servers = acme.bought(server("80.00", "100.01").put("quantity", 2));

    assertThat(
            List.of(
                price(acme.renewed(months(1, servers.get(0)))),
                price(acme.renewed(months(1, servers.get(1))))))
        .containsExactlyInAnyOrder("50.01", "50.00");
  }

  @Test
  void an_attached_disk_keeps_its_own_price() {
    String server = acme.bought(server("80.00", "70.00"), disk()).get(0);

    assertThat(quoted(months(1, server))).isEqualTo("98");
    JsonNode lines =
        acme.shop().details(acme.renewed(months(1, server))).body().path("order_line_items");
    assertThat(lines.valueStream().map(line -> line.path("official_amount").asString()))
        .containsExactly("70.00", "28.00");
  }

  @Test
  void a_renewal_can_be_free() {
    String server = acme.bought(server("80.00", "0.00")).get(0);

    String order = acme.renewed(paying(months(1, server)));

    assertThat(price(order)).isEqualTo("0.00");
    assertThat(acme.shop().status(order)).isEqualTo(5);
    assertThat(acme.shop().balance(1)).isEqualTo("99920.00");
  }

  @Test
  void a_product_that_no_price_book_has_can_have_a_price_for_renewals() {
    String odd = acme.bought(oddity("50.00").put("renewal_price", "40.00")).get(0);

    assertThat(quoted(months(2, odd))).isEqualTo("80");
  }

  @Test
  void the_price_of_the_first_term_can_be_that_of_the_price_book() {
    ObjectNode line = Renewals.server().put("renewal_price", "70.00");
    line.remove("price");
    String server = acme.bought(line).get(0);

    assertThat(acme.shop().balance(1)).isEqualTo("99967.80");
    assertThat(quoted(months(1, server))).isEqualTo("70");
  }

  @Test
  void a_resource_in_the_middle_of_its_life_has_it_too() {
    ObjectNode given =
        server("80.00", "70.00").put("account", acme.shop().account()).put("ends", "P3D");
    String server =
        acme.world().control("POST", "/resources", given).at("/resource_ids/0").asString();

    assertThat(quoted(months(1, server))).isEqualTo("70");
  }

  @Test
  void an_export_takes_it_along() {
    String server = acme.bought(server("80.00", "70.00")).get(0);

    TestWorld copy = TestWorld.imported(acme.world().control("GET", "/export"));

    JsonNode quote = new Renewals(new Shop(copy, acme.shop().account())).quote(months(1, server));
    assertThat(quote.at("/official_website_rating_result/official_website_amount").asString())
        .isEqualTo("70");
  }

  @Test
  void an_unsubscribed_renewal_gives_back_what_it_cost() {
    String server = acme.bought(server("80.00", "70.00")).get(0);
    acme.renewed(paying(months(1, server)));

    Unsubscriptions.of(acme.shop(), 2, server);

    assertThat(acme.shop().balance(1)).isEqualTo("99920.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.001", "1000000000000.00", "free", ""})
  void what_is_no_amount_is_refused_and_buys_nothing(String price) {
    String before = acme.shop().everything();
    ObjectNode purchase = acme.shop().purchase(server("80.00", price));

    TestServer.Answer answer =
        TestServer.control("POST", "/worlds/" + acme.world().id() + "/orders", purchase);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo("lines[0].renewal_price");
    assertThat(acme.shop().everything()).isEqualTo(before);
  }

  @Test
  void a_term_that_would_cost_more_than_any_amount_is_not_sold() {
    String server =
        acme.bought(server("80.00", "999999999999.99").put("period_type", 4).put("period_num", 1))
            .get(0);

    acme.renewRefused("CBC.30010069", "renewals.renew.period-sold", months(1, server));
  }
}

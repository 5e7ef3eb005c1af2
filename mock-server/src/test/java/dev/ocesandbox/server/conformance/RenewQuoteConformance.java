// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.request;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListRenewRateOnPeriod: what a renewal would cost. */
@OnBothTargets
class RenewQuoteConformance {

  private final Renewals acme;

  RenewQuoteConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private static String official(JsonNode quote) {
    return quote.at("/official_website_rating_result/official_website_amount").asString();
  }

  @Test
  void a_price_holds_what_is_attached_and_is_text() {
    List<String> ids = acme.bought(server(), disk());
    JsonNode quote = acme.quote(months(1, ids.get(0)));

    // rules renewals.quote.with-attached, renewals.quote.amounts-as-text
    assertThat(quote.path("currency").asString()).isEqualTo("CNY");
    assertThat(quote.at("/renew_inquiry_results/0/resource_id").asString()).isEqualTo(ids.get(0));
    assertThat(quote.at("/renew_inquiry_results/0/amount").isString()).isTrue();
    assertThat(quote.at("/renew_inquiry_results/0/amount").asString()).isEqualTo("60.2");
    assertThat(official(quote)).isEqualTo("60.2");
    assertThat(quote.path("fail_resource_infos")).isEmpty();
  }

  @Test
  void related_main_resources_are_priced_when_that_is_asked_for() {
    List<String> ids = acme.bought(server(), TestWorld.database("315.00"));
    acme.boughtServer();
    ObjectNode request = months(1, ids.get(0));

    // rules renewals.quote.related, renewals.quote.related-by-order
    assertThat(acme.quote(request).path("renew_inquiry_results")).hasSize(1);
    JsonNode quote = acme.quote(request.put("include_relative_resources", true));
    assertThat(quote.path("renew_inquiry_results")).hasSize(2);
    assertThat(official(quote)).isEqualTo("347.2");
    acme.mark(ids.get(1), "withdrawn");
    assertThat(acme.quote(request).path("renew_inquiry_results")).hasSize(1);
  }

  @Test
  void each_discount_has_a_result_and_one_is_the_best() {
    String server = acme.boughtServer();
    acme.shop().discount("partner", "0.8");
    acme.shop().discount("promotion", "0.1");
    String best = acme.shop().discount("commercial", "0.8").id();
    JsonNode offers = acme.quote(months(1, server)).path("optional_discount_rating_results");

    // rules renewals.quote.each-discount, renewals.quote.best-offer
    assertThat(offers).hasSize(2);
    for (JsonNode offer : offers) {
      assertThat(offer.path("official_website_amount").asString()).isEqualTo("32.2");
      assertThat(offer.path("amount").asString()).isEqualTo("25.76");
      assertThat(offer.path("discount_amount").asString()).isEqualTo("6.44");
      assertThat(offer.path("best_offer").asInt())
          .isEqualTo(offer.path("discount_id").asString().equals(best) ? 1 : 0);
    }
  }

  @Test
  void a_user_who_may_not_see_discounts_sees_none() {
    String server = acme.boughtServer();
    acme.shop().discount("commercial", "0.8");

    // rule renewals.quote.without-permission
    for (String user : List.of("reader", "nobody")) {
      TestServer.Answer answer =
          acme.world().post(acme.world().user("acme", user), Renewals.QUOTE, months(1, server));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("optional_discount_rating_results"))
          .hasSize(user.equals("reader") ? 1 : 0);
    }
  }

  @Test
  void a_quote_is_what_the_order_costs_and_changes_nothing() {
    String server = acme.boughtServer();
    String odd = acme.bought(Renewals.oddity("10.01")).get(0);
    acme.configure("EXPIRE_DATE", "5");
    for (ObjectNode request :
        List.of(months(3, server), request(3, 2, server), months(1, odd), months(11, odd))) {
      String before = acme.shop().everything();
      JsonNode quote = acme.quote(request);

      // rules renewals.quote.changes-nothing, renewals.quote.same-as-order
      assertThat(acme.shop().everything()).isEqualTo(before);
      String order = acme.renewed(request);
      assertThat(acme.shop().shown(order).path("official_amount").decimalValue())
          .isEqualByComparingTo(official(quote));
      acme.shop().cancel(order);
    }
  }

  private String failure(String id) {
    JsonNode quote = acme.quote(request(3, 1, id));
    assertThat(quote.path("renew_inquiry_results")).isEmpty();
    assertThat(official(quote)).isEqualTo("0");
    assertThat(quote.at("/fail_resource_infos/0/resource_id").asString()).isEqualTo(id);
    return quote.at("/fail_resource_infos/0/error_code").asString();
  }

  @Test
  void what_has_no_price_is_named_beside_what_has() {
    List<String> ids = acme.bought(server(), disk());
    JsonNode quote = acme.quote(months(1, "none", ids.get(0), ids.get(1)));

    // rules renewals.quote.failures-beside-prices, renewals.quote.only-main-resources
    assertThat(quote.path("renew_inquiry_results")).hasSize(1);
    assertThat(quote.path("fail_resource_infos")).hasSize(2);
    assertThat(quote.at("/fail_resource_infos/1/error_code").asString()).isEqualTo("CBC.30050007");
  }

  @Test
  void each_reason_has_its_code() {
    String server = acme.boughtServer();
    // rules renewals.quote.resource-exists, renewals.quote.foreign-is-unknown
    assertThat(failure("none")).isEqualTo("CBC.30050009");
    JsonNode foreign = acme.as("solo").quote(months(1, server));
    assertThat(foreign.at("/fail_resource_infos/0/error_code").asString())
        .isEqualTo("CBC.30050009");
    // rule renewals.quote.renewable
    acme.mark(server, "solution");
    assertThat(failure(server)).isEqualTo("CBC.30050013");
    acme.mark(server);
    // rule renewals.quote.period-sold
    String metered =
        acme.bought(
                TestWorld.line(
                    "hws.service.type.modelarts",
                    "hws.resource.type.modelarts",
                    "modelarts.vm.cpu.2u",
                    "5.00"))
            .get(0);
    assertThat(failure(metered)).isEqualTo("CBC.30050008");
    // rules renewals.quote.no-unpaid-order, renewals.quote.not-in-change
    String order = acme.renewed(months(1, server));
    assertThat(failure(server)).isEqualTo("CBC.30050010");
    acme.deliverByHand();
    acme.shop().paid(order);
    assertThat(failure(server)).isEqualTo("CBC.30050011");
  }

  @Test
  void a_resource_named_twice_is_refused() {
    String server = acme.boughtServer();
    Shop.assertRefused(
        acme.world().post("acme", Renewals.QUOTE, months(1, server, server)),
        400,
        "CBC.30050012",
        "renewals.quote.no-duplicates");
    Shop.assertRefused(
        acme.world().post("acme", Renewals.QUOTE, request(3, 4, server)),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  private static String installment(JsonNode node) {
    return String.join(
        " ",
        node.path("installment_official_website_amount").toString(),
        node.path("installment_official_discount_amount").toString(),
        node.path("installment_amount").toString(),
        node.path("installment_period_type").toString());
  }

  @Test
  void what_was_bought_with_half_of_the_price_first_is_renewed_so_by_the_year() {
    List<String> ids = acme.bought(server(), disk());
    String other = acme.boughtServer();
    acme.shop().discount("commercial", "0.9");
    ObjectNode years = request(3, 2, ids.get(0), other);
    JsonNode before = acme.quote(years);
    assertThat(installment(before.at("/optional_discount_rating_results/0")))
        .isEqualTo("null null null null");
    acme.mark(ids.get(0), "half_pay");

    // rule renewals.quote.installments: two years of a server and its disk, 24 instalments each
    // 547.40 / 48 = 11.404..., 476.00 / 48 = 9.916...; with the discount 10.26375 and 8.925
    JsonNode quote = acme.quote(years);
    assertThat(official(quote)).isEqualTo("1570.8");
    JsonNode official = quote.path("official_website_rating_result");
    assertThat(official.path("installment_official_website_amount").asString()).isEqualTo("21.31");
    assertThat(official.path("installment_period_type").asInt()).isEqualTo(2);
    assertThat(installment(quote.at("/optional_discount_rating_results/0")))
        .isEqualTo("\"21.31\" \"2.13\" \"19.18\" 2");
    JsonNode months = acme.quote(months(11, ids.get(0))).path("official_website_rating_result");
    assertThat(months.path("installment_official_website_amount").isNull()).isTrue();
    assertThat(months.has("installment_period_type")).isTrue();
  }

  @Test
  void a_price_with_extra_days_is_rounded_once() {
    acme.world()
        .control(
            "PUT",
            "/price-book",
            Json.read(
                """
                {"format": 1, "regions": ["cn-north-4"], "products": [
                 {"service_type_code": "hws.service.type.ec2",
                  "resource_type_code": "hws.resource.type.vm",
                  "resource_spec": "s6.small.1.linux",
                  "period": [{"period_type": 2, "price": "0.004"}]}]}
                """));
    String server = acme.boughtServer();
    assertThat(official(acme.quote(months(1, server)))).isEqualTo("0");
    acme.configure("EXPIRE_DATE", "15");

    // From January 23 to February 15: 0.004 x (31 + 23) / 31 = 0.00696...
    assertThat(official(acme.quote(months(1, server)))).isEqualTo("0.01");
  }
}

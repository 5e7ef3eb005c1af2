// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.disk;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.months;
import static dev.ocesandbox.server.conformance.Quotes.server;
import static dev.ocesandbox.server.conformance.Quotes.term;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListRateOnPeriodDetailRequest;
import com.huaweicloud.sdk.bss.v2.model.PeriodProductInfo;
import com.huaweicloud.sdk.bss.v2.model.RateOnPeriodReq;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListRateOnPeriodDetail (bcloud_01002): what months and years cost. */
@OnBothTargets
class TermQuoteConformance {

  private final Quotes acme;

  TermQuoteConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  private static ObjectNode month(String id, String spec) {
    return months(server(id, spec), 1);
  }

  /** The documented example of the vendor's page on buying a server. */
  @Test
  void a_small_server_for_a_month_in_shanghai_costs_32_yuan_and_20_cents() {
    var quote =
        acme.shop()
            .world()
            .sdk("acme")
            .listRateOnPeriodDetail(
                new ListRateOnPeriodDetailRequest()
                    .withBody(
                        new RateOnPeriodReq()
                            .withProjectId("05041fea8a8025662f4ac00927982f3e")
                            .withProductInfos(
                                List.of(
                                    new PeriodProductInfo()
                                        .withId("1")
                                        .withCloudServiceType("hws.service.type.ec2")
                                        .withResourceType("hws.resource.type.vm")
                                        .withResourceSpec("s6.small.1.linux")
                                        .withRegion("cn-east-2")
                                        .withAvailableZone("cn-east-2a")
                                        .withPeriodType(2)
                                        .withPeriodNum(1)
                                        .withSubscriptionNum(1)))));

    assertThat(quote.getCurrency()).isEqualTo("CNY");
    assertThat(quote.getOptionalDiscountRatingResults()).isEmpty();
    var official = quote.getOfficialWebsiteRatingResult();
    assertThat(official.getOfficialWebsiteAmount()).isEqualByComparingTo("32.2");
    assertThat(official.getMeasureId()).isEqualTo(1);
    assertThat(official.getProductRatingResults())
        .singleElement()
        .satisfies(line -> assertThat(line.getId()).isEqualTo("1"))
        .satisfies(line -> assertThat(line.getProductId()).startsWith("OFFI"))
        .satisfies(
            line -> assertThat(line.getOfficialWebsiteAmount()).isEqualByComparingTo("32.2"));
  }

  @Test
  void the_fields_of_instalments_are_there_and_null() {
    JsonNode official =
        acme.terms(month("1", "s6.small.1.linux")).path("official_website_rating_result");

    // rule quotes.installments-null
    assertThat(official.has("installment_official_website_amount")).isTrue();
    assertThat(official.path("installment_official_website_amount").isNull()).isTrue();
    assertThat(official.at("/product_rating_results/0/installment_period_type").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{1} x period {0}: {2}")
  @CsvSource({
    "2, 1, 32.2",
    "2, 9, 289.8",
    "3, 1, 322",
    "3, 2, 547.4",
    "3, 3, 676.2",
    "3, 5, 1610",
    "0, 1, 1.07",
    "0, 30, 32.2",
    "4, 10, 0.7"
  })
  void a_year_costs_ten_months_and_longer_terms_less(int type, int number, String price) {
    // rule quotes.rounded-lines
    assertThat(acme.listPrice(term(server("1", "s6.small.1.linux"), type, number)))
        .isEqualTo(price);
  }

  @Test
  void size_and_number_multiply() {
    // 40 GB of general purpose SSD cost 28.00 a month; rule quotes.line-price
    assertThat(acme.listPrice(months(disk("1", "GPSSD", 40), 1))).isEqualTo("28");
    assertThat(acme.listPrice(months(disk("1", "GPSSD", 40).put("subscription_num", 3), 2)))
        .isEqualTo("168");
    assertThat(acme.listPrice(months(Quotes.bandwidth("1", "19_bgp", 6), 1))).isEqualTo("195");
  }

  /** Each differs from the first in one thing that its price depends on. */
  private static List<ObjectNode> differentLines() {
    return List.of(
        months(disk("", "GPSSD", 40), 1),
        months(disk("", "GPSSD", 41), 1),
        months(disk("", "GPSSD", 40), 2),
        term(disk("", "GPSSD", 40), 3, 1),
        months(disk("", "SAS", 40), 1),
        months(disk("", "GPSSD", 40).put("subscription_num", 2), 1),
        months(disk("", "GPSSD", 40).put("region", "cn-east-2"), 1));
  }

  @Test
  void lines_of_one_quote_cost_what_each_costs_alone_whether_they_are_equal_or_not() {
    List<ObjectNode> lines = new ArrayList<>();
    for (ObjectNode line : differentLines()) {
      lines.add(line.deepCopy().put("id", "first " + lines.size()));
      lines.add(line.deepCopy().put("id", "again " + lines.size()));
    }

    JsonNode together = official(acme.terms(lines.toArray(ObjectNode[]::new)));

    for (int i = 0; i < lines.size(); i++) {
      assertThat(together.get(i)).isEqualTo(official(acme.terms(lines.get(i))).get(0));
    }
  }

  private static JsonNode official(JsonNode quote) {
    return quote.at("/official_website_rating_result/product_rating_results");
  }

  @Test
  void fields_of_usage_and_numbers_in_quotes_change_nothing() {
    ObjectNode line = Quotes.hours(month("1", "s6.small.1.linux"), 730);
    line.put("period_type", "2").put("subscription_num", "1").put("fee_installment_mode", "");

    // rule quotes.usage-fields-ignored
    assertThat(acme.listPrice(line)).isEqualTo("32.2");
  }

  @Test
  void every_discount_has_a_result_and_the_one_that_saves_most_is_the_best() {
    TestWorld world = acme.shop().world();
    String partner = world.discount("acme", "partner", "0.8");
    String commercial = world.discount("acme", "commercial", "0.9");
    String promotion = world.discount("acme", "promotion", "0.5");

    JsonNode offers =
        acme.terms(month("1", "s6.small.1.linux"), month("2", "c6.large.2.linux"))
            .path("optional_discount_rating_results");

    // rules quotes.each-discount, quotes.best-offer
    assertThat(offers.valueStream())
        .extracting(
            o -> o.path("discount_id").asString(),
            o -> o.path("discount_type").asInt(),
            o -> o.path("amount").asString(),
            o -> o.path("discount_amount").asString(),
            o -> o.path("best_offer").asInt())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(partner, 607, "220.16", "55.04", 1),
            org.assertj.core.groups.Tuple.tuple(commercial, 605, "247.68", "27.52", 0),
            org.assertj.core.groups.Tuple.tuple(promotion, 700, "137.6", "137.6", 0));
    assertThat(offers.at("/0/product_rating_results").valueStream())
        .extracting(line -> line.path("amount").asString())
        .containsExactly("25.76", "194.4");
  }

  @Test
  void on_a_tie_the_commercial_discount_is_the_best() {
    TestWorld world = acme.shop().world();
    world.discount("acme", "partner", "0.9");
    String commercial = world.discount("acme", "commercial", "0.9");

    assertThat(
            acme.terms(month("1", "s6.small.1.linux"))
                .path("optional_discount_rating_results")
                .valueStream()
                .filter(offer -> offer.path("best_offer").asInt() == 1))
        .extracting(offer -> offer.path("discount_id").asString())
        .containsExactly(commercial);
  }

  @Test
  void discounts_that_have_ended_or_are_for_another_service_are_not_listed() {
    TestWorld world = acme.shop().world();
    world.control(
        "POST",
        "/accounts/acme/discounts",
        TestServer.json().put("type", "commercial").put("ratio", "0.9").put("expires", "P1D"));
    world.control(
        "POST",
        "/accounts/acme/discounts",
        TestServer.json()
            .put("type", "commercial")
            .put("ratio", "0.9")
            .put("service_type_code", "hws.service.type.rds"));

    assertThat(offers()).hasSize(1);
    world.advance("P2D");
    assertThat(offers()).isEmpty();
  }

  private List<JsonNode> offers() {
    return acme.terms(month("1", "s6.small.1.linux"))
        .path("optional_discount_rating_results")
        .valueStream()
        .toList();
  }

  @Test
  void a_user_who_may_not_see_discounts_gets_the_list_price() {
    Shop shop = Shop.acme();
    ObjectNode terms = Quotes.request(month("1", "s6.small.1.linux"));
    ObjectNode usage = Quotes.request(Quotes.hours(server("1", "c6.large.2.linux"), 1));

    // rule quotes.without-permission
    assertThat(asUser(shop, "reader", Quotes.TERMS, terms).path("optional_discount_rating_results"))
        .isNotEmpty();
    assertThat(asUser(shop, "nobody", Quotes.TERMS, terms).path("optional_discount_rating_results"))
        .isEmpty();
    assertThat(asUser(shop, "reader", Quotes.USAGE, usage).path("amount").asString())
        .isEqualTo("0.45");
    assertThat(asUser(shop, "nobody", Quotes.USAGE, usage).path("amount").asString())
        .isEqualTo("0.5");
  }

  private static JsonNode asUser(Shop shop, String user, String path, JsonNode body) {
    TestServer.Answer answer = shop.world().post(shop.world().user("acme", user), path, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_term_or_charge_mode_that_is_not_sold_is_not_found() {
    acme.termsRefused(
        "CBC.99006006",
        "quotes.product-charge-mode",
        months(line("1", "vpc", "bandwidth", "12_bgp"), 1));
    // Sold by the month, but not metered by the hour, so there is no price for an hour.
    acme.termsRefused(
        "CBC.99006006", "quotes.product-term", term(line("1", "cfw", "cfw", "cfw.standard"), 4, 1));
    acme.termsRefused("CBC.99006006", "quotes.product-known", month("1", "s6.large.2.linux2"));
    acme.termsRefused(
        "CBC.99006055", "quotes.amount-limit", months(disk("1", "ESSD", 214_783_647), 214_783_647));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "period_type, 1",
    "period_type, 5",
    "period_type, ",
    "period_num, 0",
    "period_num, ",
    "fee_installment_mode, SOMETIMES",
    "resource_spec, ''",
    "size_measure_id, -1"
  })
  void a_field_out_of_its_range_is_refused(String field, String value) {
    ObjectNode line = month("1", "s6.large.2.linux");
    if (value == null) {
      line.putNull(field);
    } else {
      line.put(field, value);
    }

    acme.termsRefused("CBC.0100", "gateway.check.parameters", line);
  }

  @Test
  void a_quote_changes_nothing() {
    String before = acme.shop().everything();

    acme.terms(month("1", "s6.small.1.linux"));
    acme.termsRefused("CBC.99006006", "quotes.product-known", month("1", "s6"));

    // rule quotes.changes-nothing
    assertThat(acme.shop().everything()).isEqualTo(before);
  }
}

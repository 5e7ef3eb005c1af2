// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListRateOnPeriodDetailRequest;
import com.huaweicloud.sdk.bss.v2.model.PeriodProductInfo;
import com.huaweicloud.sdk.bss.v2.model.RateOnPeriodReq;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Instalments in ListRateOnPeriodDetail (bcloud_01002). */
@OnBothTargets
class InstallmentQuoteConformance {

  private static final List<String> OFFICIAL =
      List.of("installment_official_website_amount", "installment_period_type");

  private static final List<String> REDUCED =
      List.of(
          "installment_official_website_amount",
          "installment_official_discount_amount",
          "installment_amount",
          "installment_period_type");

  private final Quotes acme;

  InstallmentQuoteConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  /** A rack: 400,000 for a year, 1,000,000 for three. */
  static ObjectNode rack(String id, int years, String mode) {
    return Quotes.term(Quotes.line(id, "ies", "ies.rack", "ies.rack.general"), 3, years)
        .put("fee_installment_mode", mode);
  }

  private static List<String> texts(JsonNode node, List<String> fields) {
    return fields.stream().map(field -> node.path(field).toString()).toList();
  }

  @Test
  void half_of_three_years_is_paid_in_36_months() {
    acme.shop().world().discount("acme", "commercial", "0.9");

    JsonNode quote = acme.terms(rack("1", 3, "HALF_PAY"), rack("2", 3, "HALF_PAY"));

    // rules quotes.installments-half, quotes.installments-cut
    // 1,000,000 / 2 / 36 = 13888.888..., with the discount 900,000 / 2 / 36 = 12500
    JsonNode official = quote.path("official_website_rating_result");
    assertThat(official.path("official_website_amount").decimalValue()).isEqualTo("2000000");
    assertThat(texts(official, OFFICIAL)).containsExactly("\"27777.76\"", "2");
    assertThat(official.path("product_rating_results"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(texts(line, OFFICIAL)).containsExactly("\"13888.88\"", "2"));
    JsonNode offer = quote.at("/optional_discount_rating_results/0");
    assertThat(texts(offer, REDUCED))
        .containsExactly("\"27777.76\"", "\"2777.76\"", "\"25000\"", "2");
    assertThat(offer.path("product_rating_results"))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(texts(line, REDUCED))
                    .containsExactly("\"13888.88\"", "\"1388.88\"", "\"12500\"", "2"));
  }

  @ParameterizedTest(name = "{0} for {1} years: {2}")
  @CsvSource({
    // 400,000 / 24; 800,000 / 48; 2,000,000 / 120
    "HALF_PAY, 1, 16666.66, 2",
    "HALF_PAY, 2, 16666.66, 2",
    "HALF_PAY, 5, 16666.66, 2",
    "ZERO_PAY, 1, 400000, 3",
    "ZERO_PAY, 3, 333333.33, 3"
  })
  void an_instalment_is_a_month_of_the_second_half_or_a_year_of_the_whole(
      String mode, int years, String amount, String periodType) {
    // rule quotes.installments-zero
    JsonNode line =
        acme.terms(rack("1", years, mode))
            .at("/official_website_rating_result/product_rating_results/0");

    assertThat(texts(line, OFFICIAL)).containsExactly('"' + amount + '"', periodType);
  }

  @Test
  void the_sdk_reads_text_and_a_number() {
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
                                        .withCloudServiceType("hws.service.type.ies")
                                        .withResourceType("hws.resource.type.ies.rack")
                                        .withResourceSpec("ies.rack.general")
                                        .withRegion("cn-north-4")
                                        .withPeriodType(3)
                                        .withPeriodNum(3)
                                        .withSubscriptionNum(1)
                                        .withFeeInstallmentMode("HALF_PAY")))));

    var official = quote.getOfficialWebsiteRatingResult();
    assertThat(official.getInstallmentOfficialWebsiteAmount()).isEqualTo("13888.88");
    assertThat(official.getInstallmentPeriodType()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "", "null"})
  void without_a_mode_nothing_is_paid_in_instalments(String mode) {
    // rule quotes.installments-null
    nothingByInstalments(rack("1", 3, mode.equals("null") ? null : mode));
    ObjectNode absent = rack("1", 3, "NA");
    absent.remove("fee_installment_mode");
    nothingByInstalments(absent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HALF_PAY", "ZERO_PAY"})
  void a_product_that_is_not_sold_so_is_paid_at_once(String mode) {
    nothingByInstalments(
        Quotes.term(Quotes.server("1", "s6.small.1.linux"), 3, 1)
            .put("fee_installment_mode", mode));
  }

  private void nothingByInstalments(ObjectNode line) {
    acme.shop().world().discount("acme", "commercial", "0.9");

    JsonNode quote = acme.terms(line);

    JsonNode official = quote.path("official_website_rating_result");
    for (JsonNode node : List.of(official, official.at("/product_rating_results/0"))) {
      assertThat(texts(node, OFFICIAL)).containsOnly("null");
      assertThat(node.has("installment_period_type")).isTrue();
    }
    JsonNode offer = quote.at("/optional_discount_rating_results/0");
    for (JsonNode node : List.of(offer, offer.at("/product_rating_results/0"))) {
      assertThat(texts(node, REDUCED)).containsOnly("null");
      assertThat(node.has("installment_amount")).isTrue();
    }
  }

  @Test
  void a_total_has_instalments_of_one_kind_only() {
    ObjectNode server = Quotes.term(Quotes.server("2", "s6.small.1.linux"), 3, 1);

    JsonNode mixed =
        acme.terms(rack("1", 3, "HALF_PAY"), server).path("official_website_rating_result");
    assertThat(texts(mixed, OFFICIAL)).containsExactly("\"13888.88\"", "2");
    assertThat(texts(mixed.at("/product_rating_results/1"), OFFICIAL)).containsOnly("null");

    JsonNode kinds =
        acme.terms(rack("1", 3, "HALF_PAY"), rack("2", 3, "ZERO_PAY"))
            .path("official_website_rating_result");
    assertThat(texts(kinds, OFFICIAL)).containsOnly("null");
    assertThat(texts(kinds.at("/product_rating_results/1"), OFFICIAL))
        .containsExactly("\"333333.33\"", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half_pay", "FULL_PAY", "HALF", " "})
  void an_unknown_mode_is_refused(String mode) {
    TestServer.Answer answer = acme.ask(Quotes.TERMS, Quotes.request(rack("1", 3, mode)));

    Shop.assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString()).startsWith("fee_installment_mode: ");
  }

  @Test
  void a_price_book_says_what_is_sold_in_instalments_and_only_years_are() {
    acme.shop()
        .world()
        .control(
            "PUT",
            "/price-book",
            Json.read(
                """
                {"format": 1, "regions": ["cn-north-4"], "products": [
                 {"service_type_code": "hws.service.type.ies",
                  "resource_type_code": "hws.resource.type.ies.rack",
                  "resource_spec": "mine", "installments": true,
                  "period": [{"period_type": 2, "price": "24"},
                             {"period_type": 3, "price": "240"}]}]}
                """));
    ObjectNode mine =
        Quotes.line("1", "ies", "ies.rack", "mine").put("fee_installment_mode", "HALF_PAY");

    // rule quotes.installments-years
    JsonNode year = acme.terms(Quotes.term(mine.deepCopy(), 3, 1));
    assertThat(texts(year.path("official_website_rating_result"), OFFICIAL))
        .containsExactly("\"10\"", "2");
    JsonNode months = acme.terms(Quotes.term(mine.deepCopy(), 2, 12));
    assertThat(texts(months.path("official_website_rating_result"), OFFICIAL)).containsOnly("null");
  }
}

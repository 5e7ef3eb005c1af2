// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.disk;
import static dev.ocesandbox.server.conformance.Quotes.hours;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.server;
import static dev.ocesandbox.server.conformance.Quotes.used;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.DemandProductInfo;
import com.huaweicloud.sdk.bss.v2.model.DemandProductRatingResult;
import com.huaweicloud.sdk.bss.v2.model.ListOnDemandResourceRatingsRequest;
import com.huaweicloud.sdk.bss.v2.model.RateOnDemandReq;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListOnDemandResourceRatings (bcloud_01001): what use costs. */
@OnBothTargets
class UsageQuoteConformance {

  private final Quotes acme;

  UsageQuoteConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  private static ObjectNode hour(String spec) {
    return hours(server("1", spec), 1);
  }

  @Test
  void the_sdk_gets_a_price_for_each_line_and_for_all_together() {
    var quote =
        acme.shop()
            .world()
            .sdk("acme")
            .listOnDemandResourceRatings(
                new ListOnDemandResourceRatingsRequest()
                    .withBody(
                        new RateOnDemandReq()
                            .withProjectId("05041fea8a8025662f4ac00927982f3e")
                            .withInquiryPrecision(0)
                            .withProductInfos(
                                List.of(
                                    asked("web", "ec2", "vm", "c6.large.2.linux"),
                                    asked("disk", "ebs", "volume", "GPSSD")
                                        .withResourceSize(40)
                                        .withSizeMeasureId(17)))));

    // rules quotes.line-price, quotes.lines-in-order, quotes.product-id
    assertThat(quote.getAmount()).isEqualByComparingTo("0.54");
    assertThat(quote.getOfficialWebsiteAmount()).isEqualByComparingTo("0.54");
    assertThat(quote.getDiscountAmount()).isEqualByComparingTo("0");
    assertThat(quote.getCurrency()).isEqualTo("CNY");
    assertThat(quote.getProductRatingResults())
        .extracting(DemandProductRatingResult::getId)
        .containsExactly("web", "disk");
    assertThat(quote.getProductRatingResults())
        .extracting(DemandProductRatingResult::getAmount)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.04"));
    assertThat(quote.getProductRatingResults())
        .allSatisfy(line -> assertThat(line.getProductId()).matches("OFFI\\d{18}"))
        .allSatisfy(line -> assertThat(line.getDiscountRatingResults()).isEmpty());
  }

  private static DemandProductInfo asked(String id, String service, String resource, String spec) {
    return new DemandProductInfo()
        .withId(id)
        .withCloudServiceType("hws.service.type." + service)
        .withResourceType("hws.resource.type." + resource)
        .withResourceSpec(spec)
        .withRegion("cn-north-4")
        .withUsageFactor("Duration")
        .withUsageValue(BigDecimal.ONE)
        .withUsageMeasureId(4)
        .withSubscriptionNum(1);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({"Duration, 4, 1, 0.5", "duration, 4, 730, 365", "DURATION, 0, 30, 360"})
  void usage_counts_in_hours_or_days_and_the_case_of_the_factor_does_not_matter(
      String factor, int measure, int value, String amount) {
    JsonNode quote = acme.usage(used(server("1", "c6.large.2.linux"), factor, value, measure));

    assertThat(quote.path("amount").decimalValue()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest(name = "{0} Mbps for an hour: {1}")
  @CsvSource({"1, 0.063", "5, 0.315", "6, 0.565", "10, 1.565"})
  void bandwidth_above_five_mbps_is_dearer(int size, String amount) {
    JsonNode quote = acme.usage(hours(Quotes.bandwidth("1", "19_bgp", size), 1));

    assertThat(quote.path("amount").asString()).isEqualTo(amount);
  }

  @Test
  void traffic_counts_in_gigabytes_or_megabytes_and_a_size_does_not_matter() {
    ObjectNode gigabytes = used(Quotes.bandwidth("1", "12_bgp", 5), "upflow", 100, 10);
    ObjectNode megabytes = used(line("2", "vpc", "bandwidth", "12_bgp"), "upflow", 1024, 11);

    JsonNode results = acme.usage(gigabytes, megabytes).path("product_rating_results");

    // rule quotes.size-ignored
    assertThat(results.path(0).path("amount").asString()).isEqualTo("80");
    assertThat(results.path(1).path("amount").asString()).isEqualTo("0.8");
  }

  @Test
  void storage_is_metered_by_several_factors() {
    JsonNode quote =
        acme.usage(
            used(line("1", "obs", "obs", "obs"), "size", 1024, 10),
            used(line("2", "obs", "obs", "obs"), "get", 1, 54),
            used(line("3", "obs", "obs", "obs"), "put", 10_000, 40),
            used(line("4", "obs", "obs", "obs"), "download.external", 100, 10));

    assertThat(quote.path("product_rating_results").valueStream())
        .extracting(line -> line.path("amount").asString())
        .containsExactly("0.1408", "0.01", "0.01", "50");
    assertThat(quote.path("amount").asString()).isEqualTo("50.1608");
  }

  @Test
  void amounts_are_cut_to_six_decimals_or_ten() {
    // 40 GB-hours of a bucket for 7 hours and a bit: 0.0001375 x 7.1234567 = 0.00097947529625
    ObjectNode body = Quotes.request(used(line("1", "obs", "obs", "obs"), "size", "7.1234567", 10));

    // rule quotes.precision
    assertThat(acme.answered(Quotes.USAGE, body).path("amount").asString()).isEqualTo("0.000979");
    assertThat(
            acme.answered(Quotes.USAGE, body.put("inquiry_precision", 1)).path("amount").asString())
        .isEqualTo("0.0009794752");
  }

  @Test
  void of_two_discounts_the_commercial_one_counts() {
    acme.shop().world().discount("acme", "partner", "0.5");
    String commercial = acme.shop().world().discount("acme", "commercial", "0.9");

    JsonNode quote = acme.usage(hour("c6.large.2.linux"));

    // rule quotes.commercial-on-demand
    JsonNode discount = quote.at("/product_rating_results/0/discount_rating_results/0");
    assertThat(discount.path("discount_id").asString()).isEqualTo(commercial);
    assertThat(discount.path("discount_type").asInt()).isEqualTo(605);
    assertThat(discount.path("amount").asString()).isEqualTo("0.05");
    assertThat(quote.path("amount").asString()).isEqualTo("0.45");
    assertThat(quote.path("discount_amount").asString()).isEqualTo("0.05");
    assertThat(quote.path("official_website_amount").asString()).isEqualTo("0.5");
  }

  @Test
  void without_a_commercial_discount_the_partners_counts_for_its_service_only() {
    acme.shop()
        .world()
        .control(
            "POST",
            "/accounts/acme/discounts",
            TestServer.json()
                .put("type", "partner")
                .put("ratio", "0.95")
                .put("service_type_code", "hws.service.type.ebs"));

    JsonNode results =
        acme.usage(hour("c6.large.2.linux"), hours(disk("2", "GPSSD", 40), 1))
            .path("product_rating_results");

    assertThat(results.path(0).path("discount_rating_results")).isEmpty();
    assertThat(results.at("/1/discount_rating_results/0/discount_type").asInt()).isEqualTo(607);
    assertThat(results.path(1).path("amount").asString()).isEqualTo("0.038");
  }

  @Test
  void promotions_and_fixed_amounts_do_not_touch_usage() {
    acme.shop().world().discount("acme", "promotion", "0.5");
    acme.shop()
        .world()
        .control(
            "POST",
            "/accounts/acme/discounts",
            TestServer.json().put("type", "commercial").put("amount", "10.00"));

    // rule quotes.only-ratios-on-demand
    assertThat(acme.usage(hour("c6.large.2.linux")).path("discount_amount").asInt()).isZero();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListBusinessDiscountInfo: the commercial discounts of a customer. */
@OnBothTargets
class BusinessDiscountConformance {

  private static final String PATH = "/v2/promotions/business/discount-info";
  private static final String EC2 = "hws.service.type.ec2";

  private final Shop acme;

  BusinessDiscountConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  /** JSON with single quotes. */
  private static ObjectNode json(String text) {
    return (ObjectNode) Json.read(text.replace('\'', '"'));
  }

  private static ObjectNode query() {
    return TestServer.json().put("quoting_item_type", "CATEGORY_ITEM");
  }

  private String grant(String fields) {
    return acme.world()
        .control("POST", "/accounts/acme/discounts", json(fields))
        .path("discount_id")
        .asString();
  }

  private JsonNode answer(ObjectNode query) {
    TestServer.Answer answer = acme.world().post("acme", PATH, query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> shown(ObjectNode query) {
    return answer(query)
        .path("category_quoting_items")
        .valueStream()
        .map(
            item ->
                "%s %s %s"
                    .formatted(
                        item.path("cloud_service_type").asString().replaceFirst(".*\\.", ""),
                        item.path("charging_mode").asString(),
                        item.path("discount_ratio").asString()))
        .toList();
  }

  @Test
  void a_discount_of_a_service_is_an_item_for_each_charging_mode() {
    grant("{'type': 'commercial', 'ratio': '0.80', 'service_type_code': '%s'}".formatted(EC2));

    // rule discounts.business.item-per-service-and-mode
    assertThat(shown(query()))
        .containsExactly(
            "ec2 ONDEMAND 0.8",
            "ec2 DAILY 0.8",
            "ec2 MONTHLY 0.8",
            "ec2 1_YEARLY 0.8",
            "ec2 2_YEARLY 0.8",
            "ec2 3_YEARLY 0.8");
  }

  @Test
  void the_agreement_and_its_items_say_since_when_and_until_when_they_are_in_effect() {
    String id =
        grant(
            "{'type': 'commercial', 'ratio': '0.80', 'service_type_code': '%s', 'expires': 'P30D'}"
                .formatted(EC2));
    JsonNode answer = answer(query());
    JsonNode item = answer.at("/category_quoting_items/2");

    assertThat(answer.path("commerce_id").asString()).isEqualTo(id);
    assertThat(answer.path("effective_time").asString()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(answer.path("expire_time").asString()).isEqualTo("2026-12-23T02:00:00Z");
    assertThat(item.path("effective_time")).isEqualTo(answer.path("effective_time"));
    assertThat(item.path("expire_time")).isEqualTo(answer.path("expire_time"));
    assertThat(item.path("item_id").asString()).isEqualTo(id + "-" + EC2 + "-MONTHLY");
    assertThat(item.path("cloud_service_type_name").asString()).isEqualTo("弹性云服务器");
    assertThat(item.path("site_code")).isEqualTo(answer.at("/sites/0/site_code"));
    assertThat(answer.at("/sites/0/regions").valueStream())
        .anySatisfy(
            region -> {
              assertThat(region.path("region_code").asString()).isEqualTo("cn-north-4");
              assertThat(region.path("region_name").asString()).isEqualTo("华北-北京四");
            });

    acme.world().advance("P30D");
    assertThat(answer(query()))
        .isEqualTo(
            json(
                "{'total_count': 0, 'commerce_id': null, 'commerce_code': null,"
                    + " 'effective_time': null, 'expire_time': null, 'product_quoting_items': [],"
                    + " 'category_quoting_items': [], 'category_quoting_item_steps': [],"
                    + " 'sites': []}"));
  }

  @Test
  void only_commercial_discounts_by_ratio_are_listed() {
    String order = acme.buyDatabase("100.00");
    grant("{'type': 'partner', 'ratio': '0.80'}");
    grant("{'type': 'promotion', 'ratio': '0.80'}");
    grant("{'type': 'commercial', 'amount': '5.00'}");
    grant("{'type': 'commercial', 'price': '5.00'}");
    grant("{'type': 'commercial', 'ratio': '0.80', 'order_id': '%s'}".formatted(order));

    // rule discounts.business.only-in-effect
    assertThat(shown(query())).isEmpty();
  }

  @Test
  void a_discount_of_all_services_is_listed_for_each_that_is_sold() {
    grant("{'type': 'commercial', 'ratio': '0.80'}");
    JsonNode answer = answer(query().put("limit", 1000));
    List<String> services =
        answer
            .path("category_quoting_items")
            .valueStream()
            .map(item -> item.path("cloud_service_type").asString())
            .distinct()
            .toList();

    assertThat(services).isSorted().contains(EC2, "hws.service.type.obs").hasSizeGreaterThan(10);
    assertThat(answer.path("total_count").asInt()).isEqualTo(services.size() * 6);
  }

  @Test
  void filters_combine_without_case() {
    grant("{'type': 'commercial', 'ratio': '0.80'}");
    grant("{'type': 'commercial', 'ratio': '0.70', 'service_type_code': '%s'}".formatted(EC2));
    ObjectNode query = query().put("site_code", "hwc_cn");
    query.putArray("cloud_service_types").add("HWS.SERVICE.TYPE.EC2").add("hws.service.type.obs");
    query.putArray("charging_modes").add("monthly").add("1_Yearly");

    // rule discounts.business.filters-combine
    assertThat(shown(query))
        .containsExactly(
            "ec2 MONTHLY 0.8",
            "ec2 MONTHLY 0.7",
            "ec2 1_YEARLY 0.8",
            "ec2 1_YEARLY 0.7",
            "obs MONTHLY 0.8",
            "obs 1_YEARLY 0.8");
    query.putArray("charging_modes").add("ONETIME");
    assertThat(shown(query)).isEmpty();
    assertThat(shown(query().put("site_code", "HWC_HK"))).isEmpty();
    assertThat(
            shown(
                json(
                    "{'quoting_item_type': 'CATEGORY_ITEM', 'cloud_service_types': [],"
                        + " 'charging_modes': null, 'site_code': null, 'offset': null, 'limit': null}")))
        .hasSize(20);
  }

  @Test
  void pages_together_are_the_list() {
    grant("{'type': 'commercial', 'ratio': '0.80'}");
    List<String> whole = shown(query().put("limit", 1000));
    List<String> pages = new ArrayList<>();
    for (int offset = 0; offset < whole.size(); offset += 50) {
      pages.addAll(shown(query().put("offset", offset).put("limit", 50)));
    }

    assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(shown(query().put("offset", whole.size()))).isEmpty();
  }

  @Test
  void the_ratio_is_the_one_that_quotes_apply() {
    grant("{'type': 'commercial', 'ratio': '0.87', 'service_type_code': '%s'}".formatted(EC2));
    JsonNode item = answer(query()).at("/category_quoting_items/0");
    JsonNode quote =
        new Quotes(acme)
            .terms(Quotes.months(Quotes.server("1", "c6.large.2.linux"), 1))
            .at("/optional_discount_rating_results/0");

    assertThat(item.path("discount_ratio").decimalValue()).isEqualByComparingTo("0.87");
    assertThat(quote.path("amount").decimalValue()).isEqualByComparingTo("211.41");
  }

  @Test
  void there_are_no_items_of_products() {
    grant("{'type': 'commercial', 'ratio': '0.80'}");
    JsonNode answer = answer(query().put("quoting_item_type", "PRODUCT_ITEM"));

    // rules discounts.business.no-product-items, discounts.business.lists-by-type
    assertThat(answer.path("total_count").asInt()).isZero();
    assertThat(answer.path("product_quoting_items").size()).isZero();
    assertThat(answer.path("category_quoting_items").size()).isZero();
    assertThat(answer.path("commerce_id").isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'quoting_item_type': 'ITEM'}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'limit': 0}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'limit': 1001}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'offset': -1}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'site_code': ''}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'cloud_service_types': ['']}",
        "{'quoting_item_type': 'CATEGORY_ITEM', 'charging_modes': 'MONTHLY'}",
      })
  void a_request_that_makes_no_sense_is_refused(String body) {
    TestServer.Answer answer = acme.world().post("acme", PATH, json(body));

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
  }

  @ParameterizedTest
  @CsvSource({"reader", "nobody"})
  void without_the_permission_nothing_is_listed(String user) {
    TestServer.Answer answer = acme.world().post(acme.world().user("acme", user), PATH, query());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0151");
  }
}

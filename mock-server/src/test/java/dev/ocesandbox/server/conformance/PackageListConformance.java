// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.flow;
import static dev.ocesandbox.server.conformance.PackageShop.months;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.PackageShop.traffic;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.FreeResourcePackageV3;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListFreeResourceInfos and ListFreeResourceUsages (api_order_00027, api_order_00028). */
@OnBothTargets
class PackageListConformance {

  private final PackageShop acme;

  PackageListConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  private static ObjectNode query() {
    return TestServer.json();
  }

  @Test
  void a_package_is_shown_to_the_sdk_with_its_items() {
    String order = acme.buy(months(storage("100GB"), 12));

    FreeResourcePackageV3 shown =
        acme.shop()
            .world()
            .sdk("acme")
            .listFreeResourceInfos(
                new ListFreeResourceInfosRequest().withBody(new ListFreeResourceInfosReq()))
            .getFreeResourcePackages()
            .get(0);

    assertThat(shown.getOrderId()).isEqualTo(order);
    assertThat(shown.getOrderInstanceId()).matches("01154-\\d{8}-0");
    assertThat(shown.getProductName()).isEqualTo("OBS标准存储包100GB");
    assertThat(shown.getEffectiveTime()).isEqualTo("2026-11-23T02:00:00Z");
    // rules packages.term.end-of-day, packages.state.in-effect-when-paid
    assertThat(shown.getExpireTime()).isEqualTo("2027-11-23T15:59:59Z");
    assertThat(shown.getStatus()).isEqualTo(1);
    assertThat(shown.getQuotaReuseMode()).isEqualTo(2);
    assertThat(shown.getServiceTypeName()).isEqualTo("对象存储服务");
    // rule packages.list.amounts-as-text
    assertThat(shown.getFreeResources())
        .singleElement()
        .satisfies(item -> assertThat(item.getAmount()).isEqualTo("100"))
        .satisfies(item -> assertThat(item.getOriginalAmount()).isEqualTo("100"))
        .satisfies(item -> assertThat(item.getUsageTypeName()).isEqualTo("存储容量"))
        .satisfies(item -> assertThat(item.getMeasureId()).isEqualTo(10));
  }

  @Test
  void a_line_of_three_makes_three_packages_and_no_resources() {
    // rule packages.state.no-resource
    String order = acme.buy(storage("40GB").put("quantity", 3));

    assertThat(acme.orders(query())).containsExactly(order, order, order);
    assertThat(
            acme.shop()
                .world()
                .post("acme", "/v2/orders/suscriptions/resources/query", query())
                .body()
                .path("total_count")
                .asInt())
        .isZero();
  }

  @Test
  void servers_and_packages_of_one_order_become_resources_and_packages() {
    Shop shop = acme.shop();

    String order =
        shop.place(shop.purchase(TestWorld.server("1.00"), storage("40GB")).put("auto_pay", true));

    assertThat(acme.orders(query())).containsExactly(order);
    assertThat(
            shop.world()
                .post("acme", "/v2/orders/suscriptions/resources/query", query())
                .body()
                .at("/data/0/resource_type_code")
                .asString())
        .isEqualTo("hws.resource.type.vm");
  }

  @Test
  void a_package_has_an_item_for_each_usage_type() {
    // rule packages.list.item-per-usage-type
    JsonNode row = acme.bought(acme.buy(traffic()));

    assertThat(row.path("bundle_type").asString()).isEqualTo("BUNDLE_PKG");
    assertThat(row.path("quota_reuse_mode").asInt()).isEqualTo(1);
    assertThat(row.path("free_resources").valueStream())
        .extracting(item -> item.path("usage_type_name").asString())
        .containsExactly("公网流出流量", "GET请求次数");
  }

  @Test
  void filters_combine() {
    String storage = acme.buy(storage("100GB"));
    String flow = acme.buy(flow().put("region_code", "cn-east-3"));
    String product = acme.bought(flow).path("product_id").asString();

    // rules packages.list.filters-combine, packages.list.whole-name
    assertThat(acme.orders(query().put("region_code", "cn-east-3"))).containsExactly(flow);
    assertThat(acme.orders(query().put("product_id", product))).containsExactly(flow);
    assertThat(acme.orders(query().put("product_id", product).put("order_id", storage))).isEmpty();
    assertThat(acme.orders(query().put("product_name", "OBS标准存储包100GB"))).containsExactly(storage);
    assertThat(acme.orders(query().put("product_name", "OBS标准存储包"))).isEmpty();
    assertThat(acme.orders(query().put("status", 1))).hasSize(2);
    assertThat(acme.orders(query().put("status", 3))).isEmpty();
  }

  @Test
  void services_are_compared_without_case() {
    String storage = acme.buy(storage("100GB"));
    acme.buy(flow());
    ObjectNode query = query();
    query.putArray("service_type_code_list").add("HWS.service.type.OBS").add("none");

    // rule packages.list.services-without-case
    assertThat(acme.orders(query)).containsExactly(storage);
  }

  @Test
  void empty_filters_do_nothing() {
    acme.buy(storage("100GB"));
    ObjectNode empty =
        query()
            .put("region_code", "")
            .put("order_id", "")
            .put("product_id", "")
            .put("product_name", "")
            .put("enterprise_project_id", "")
            .put("status", "")
            .putNull("offset");
    empty.putArray("service_type_code_list");

    // rule packages.list.empty-filters-do-nothing
    assertThat(acme.orders(empty)).hasSize(1);
    assertThat(acme.orders(query().putNull("status").putNull("order_id"))).hasSize(1);
  }

  @Test
  void an_enterprise_project_has_no_packages_of_its_own() {
    acme.buy(storage("100GB"));

    // rule packages.list.project-asked-for
    assertThat(acme.orders(query().put("enterprise_project_id", "0"))).hasSize(1);
    assertThat(acme.orders(query().put("enterprise_project_id", "b3a7d66a"))).isEmpty();
  }

  @Test
  void pages_count_packages_and_the_newest_comes_first() {
    String first = acme.buy(storage("100GB"));
    acme.advance("PT1H");
    String second = acme.buy(traffic());
    acme.advance("PT1H");
    String third = acme.buy(flow());

    // rules packages.list.newest-first, packages.list.offset-in-rows
    assertThat(acme.orders(query())).containsExactly(third, second, first);
    JsonNode page = acme.listed(query().put("offset", 1).put("limit", 1));
    // rule packages.list.total-of-all-pages
    assertThat(page.path("total_count").asInt()).isEqualTo(3);
    assertThat(page.path("free_resource_packages").valueStream())
        .extracting(row -> row.path("order_id").asString())
        .containsExactly(second);
  }

  @Test
  void a_package_leaves_the_list_eighteen_months_after_it_expired() {
    // rule packages.list.eighteen-months
    String order = acme.buy(storage("100GB"));
    String item = acme.itemId(order);

    acme.advance("P30D");
    acme.advance("P18M");
    assertThat(acme.orders(query())).containsExactly(order);
    acme.advance("P1D");
    assertThat(acme.orders(query())).isEmpty();
    // rule packages.items.unknown-left-out
    assertThat(acme.items(item).body().path("free_resources")).isEmpty();
  }

  @Test
  void others_packages_are_not_seen() {
    String item = acme.itemId(acme.buy(storage("100GB")));
    PackageShop solo = new PackageShop(acme.shop().as("solo"));

    // rule packages.list.own-only
    assertThat(solo.orders(query())).isEmpty();
    assertThat(solo.items(item).body().path("free_resources")).isEmpty();
  }

  @Test
  void names_come_in_the_language_that_is_asked_for() {
    acme.buy(storage("100GB"));

    // rule packages.list.language-of-names
    FreeResourcePackageV3 shown =
        acme.shop()
            .world()
            .sdk("acme")
            .listFreeResourceInfos(
                new ListFreeResourceInfosRequest()
                    .withXLanguage("en_US")
                    .withBody(
                        new ListFreeResourceInfosReq()
                            .withProductName("OBS standard storage package 100GB")))
            .getFreeResourcePackages()
            .get(0);

    assertThat(shown.getServiceTypeName()).isEqualTo("Object Storage Service");
    assertThat(shown.getFreeResources().get(0).getUsageTypeName()).isEqualTo("Capacity");
  }

  @Test
  void items_are_shown_as_numbers_with_their_whole_term() {
    String order = acme.buy(storage("100GB"));
    acme.report(acme.usage("39.5"));

    // rules packages.items.as-asked, packages.items.amounts-as-numbers
    var item =
        acme.shop()
            .world()
            .sdk("acme")
            .listFreeResourceUsages(
                new ListFreeResourceUsagesRequest()
                    .withBody(
                        new ListFreeResourceUsagesReq()
                            .withFreeResourceIds(List.of("unknown", acme.itemId(order)))))
            .getFreeResources()
            .get(0);

    assertThat(item.getAmount()).isEqualByComparingTo("60.5");
    assertThat(item.getOriginalAmount()).isEqualByComparingTo("100");
    assertThat(item.getMeasureId()).isEqualTo(10);
    assertThat(item.getStartTime()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(item.getEndTime()).isEqualTo("2026-12-23T15:59:59Z");
    // rule packages.items.cycle-null-otherwise
    assertThat(acme.item(order).path("quota_reuse_cycle").isNull()).isTrue();
    assertThat(acme.item(order).path("quota_reuse_cycle_type").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"free_resource_ids\":null}",
        "{\"free_resource_ids\":[]}",
        "{\"free_resource_ids\":\"x\"}",
      })
  void items_must_be_asked_for_by_id(String body) {
    TestServer.Answer answer =
        acme.shop()
            .world()
            .post("acme", PackageShop.ITEMS, dev.ocesandbox.contracts.json.Json.read(body));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
  }

  @Test
  void a_user_without_the_right_to_see_packages_is_refused() {
    TestServer.Answer answer =
        acme.shop()
            .world()
            .post(acme.shop().world().user("acme", "nobody"), PackageShop.LIST, query());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0151");
  }
}

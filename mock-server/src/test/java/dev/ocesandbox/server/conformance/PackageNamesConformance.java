// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.PackageShop.traffic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the items of packages are named. */
@OnBothTargets
class PackageNamesConformance {

  private final PackageShop acme;

  PackageNamesConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  private List<String> names(String order) {
    String[] ids =
        acme.bought(order)
            .path("free_resources")
            .valueStream()
            .map(item -> item.path("free_resource_id").asString())
            .toArray(String[]::new);
    return acme.items(ids)
        .body()
        .path("free_resources")
        .valueStream()
        .map(
            item ->
                item.path("free_resource_type_name").asString()
                    + " / "
                    + item.path("usage_type_name").asString())
        .toList();
  }

  @Test
  void an_item_is_named_and_not_the_type_of_its_resource() {
    // rule packages.items.name-of-its-own
    assertThat(names(acme.buy(storage("100GB")))).containsExactly("标准存储 / 存储容量");
    assertThat(names(acme.buy(traffic()))).containsExactly("公网流出流量包 / 公网流出流量", "读请求包 / GET请求次数");
  }

  @Test
  void names_are_english_if_asked() {
    String id =
        acme.bought(acme.buy(storage("40GB"))).at("/free_resources/0/free_resource_id").asString();
    ObjectNode body = TestServer.json();
    body.putArray("free_resource_ids").add(id);
    JsonNode answer = Wire.post(acme.shop(), PackageShop.ITEMS, body, "en_US").body();

    assertThat(answer.at("/free_resources/0/free_resource_type_name").asString())
        .isEqualTo("Standard storage");
  }

  @Test
  void a_package_of_ones_own_names_its_items_or_their_usage() {
    acme.shop()
        .world()
        .control(
            "PUT",
            "/price-book",
            Json.read(
                """
                {"format": 1, "regions": ["cn-north-4"], "products": [
                  {"service_type_code": "hws.service.type.dws",
                   "resource_type_code": "hws.resource.type.dws.obs", "resource_spec": "mixed",
                   "period": [{"period_type": 2, "price": "100"}],
                   "package": {"items": [
                     {"usage_type": "size", "type_name": {"zh": "备份空间", "en": "Backup space"},
                      "name": {"zh": "容量", "en": "Capacity"}, "amount": "10", "measure_id": 10},
                     {"usage_type": "flow", "name": {"zh": "流量", "en": "Traffic"},
                      "amount": "10", "measure_id": 10},
                     {"usage_type": "calls", "amount": "10", "measure_id": 14}]}}]}
                """));

    assertThat(names(acme.buy(PackageShop.months(PackageShop.odd("mixed"), 1))))
        .containsExactly("备份空间 / 容量", "流量 / 流量", "calls / calls");
  }
}

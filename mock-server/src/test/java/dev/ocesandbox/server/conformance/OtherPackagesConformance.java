// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.flow;
import static dev.ocesandbox.server.conformance.PackageShop.months;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.Readings.choose;
import static dev.ocesandbox.server.conformance.Readings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resource packages by each reading of their rules. */
@OnBothTargets
class OtherPackagesConformance {

  private final PackageShop acme;

  OtherPackagesConformance(Target target) {
    acme = PackageShop.rich(target);
  }

  private List<String> listed(String rule, ObjectNode query) {
    TestServer.Answer answer = acme.shop().world().post("acme", PackageShop.LIST, query);
    return Bills.fields(
        decided(answer, rule).body().path("free_resource_packages").valueStream().toList(),
        "order_id");
  }

  @Test
  void packages_come_newest_or_oldest_first() {
    String rule = "packages.list.newest-first";
    String first = acme.buy(storage("40GB"));
    acme.advance("PT1H");
    String second = acme.buy(storage("100GB"));
    assertThat(listed(rule, TestServer.json())).containsExactly(second, first);

    choose(acme.shop(), rule, "oldest-first");

    assertThat(listed(rule, TestServer.json())).containsExactly(first, second);
    assertThat(listed(rule, TestServer.json().put("offset", 1))).containsExactly(second);
  }

  @Test
  void a_name_is_compared_as_a_whole_or_in_part() {
    String rule = "packages.list.whole-name";
    String order = acme.buy(storage("100GB"));
    String name = acme.bought(order).path("product_name").asString();
    ObjectNode part = TestServer.json().put("product_name", name.substring(1, name.length() - 1));
    assertThat(listed(rule, part)).isEmpty();

    choose(acme.shop(), rule, "part");

    assertThat(listed(rule, part)).containsExactly(order);
    assertThat(listed(rule, TestServer.json().put("product_name", name))).containsExactly(order);
    assertThat(listed(rule, TestServer.json().put("product_name", name + "x"))).isEmpty();
  }

  @Test
  void a_package_without_quota_until_next_month_is_in_effect_or_used_up() {
    String rule = "packages.state.cycle-used-up";
    ObjectNode used = TestServer.json().put("status", 2);
    String order = acme.buy(months(flow(), 2));
    assertThat(acme.covered(acme.flowed("200"))).isEqualTo("200 + 0");
    assertThat(listed(rule, TestServer.json())).containsExactly(order);
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(listed(rule, used)).isEmpty();

    choose(acme.shop(), rule, "used-up");

    assertThat(acme.status(order)).isEqualTo(2);
    assertThat(listed(rule, used)).containsExactly(order);
    acme.advance("P10D");
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.covered(acme.flowed("10"))).isEqualTo("10 + 0");
  }

  private List<JsonNode> records(String rule, String last) {
    return decided(
            acme.records("deduct_time_begin=2026-11-23&deduct_time_end=2026-11-" + last), rule)
        .body()
        .path("free_resource_records")
        .valueStream()
        .toList();
  }

  @Test
  void the_last_day_of_records_is_inside_or_outside() {
    String rule = "packages.records.both-days";
    acme.buy(storage("100GB"));
    acme.report(acme.usage("1"));
    assertThat(records(rule, "23")).hasSize(1);

    choose(acme.shop(), rule, "without-last");

    assertThat(records(rule, "23")).isEmpty();
    assertThat(records(rule, "24")).hasSize(1);
  }

  @Test
  void names_in_records_are_chinese_or_in_the_language_of_the_request() {
    String rule = "packages.records.names-in-chinese";
    String order = acme.buy(storage("100GB"));
    acme.report(acme.usage("1"));
    String chinese = acme.bought(order).path("product_name").asString();
    assertThat(records(rule, "23").get(0).path("product_name").asString()).isEqualTo(chinese);
    assertThat(asEnglish()).isEqualTo(chinese);

    choose(acme.shop(), rule, "by-language");

    assertThat(records(rule, "23").get(0).path("product_name").asString()).isEqualTo(chinese);
    assertThat(asEnglish()).isNotEqualTo(chinese).matches("[ -~]+");
  }

  private String asEnglish() {
    String query = "?deduct_time_begin=2026-11-23&deduct_time_end=2026-11-23";
    URI uri = URI.create(TestServer.endpoint() + PackageShop.RECORDS + query);
    String token = acme.shop().world().account("acme").path("token").asString();
    return TestServer.send(
            HttpRequest.newBuilder(uri).header("X-Auth-Token", token).header("X-Language", "en_US"))
        .body()
        .at("/free_resource_records/0/product_name")
        .asString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListResourceSpecs (qct_00008), which the Java SDK does not have yet. */
class ResourceSpecsConformance {

  private static final String PATH = "/v2/products/resource-specs-query";

  private final Shop acme = Shop.emptyAcme();

  private static ObjectNode servers(String mode) {
    return query("hws.service.type.ec2", "hws.resource.type.vm", mode);
  }

  private static ObjectNode query(String service, String resource, String mode) {
    return TestServer.json()
        .put("cloud_service_type", service)
        .put("resource_type", resource)
        .put("region_code", "cn-north-4")
        .put("charge_mode", mode);
  }

  private static ObjectNode filtered(ObjectNode query, String part) {
    query.putArray("filters").addObject().put("key", "RESOURCE_SPEC").put("value", part);
    return query;
  }

  private JsonNode listed(ObjectNode query) {
    TestServer.Answer answer = acme.world().post("acme", PATH, query);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> specs(JsonNode answer) {
    return answer
        .path("cloud_service_basics")
        .valueStream()
        .map(row -> row.path("resource_spec").asString())
        .toList();
  }

  @Test
  void a_row_says_what_a_quote_needs_to_know() {
    JsonNode answer = listed(filtered(servers("1"), "c6.2xlarge.2.linux"));

    assertThat(answer.at("/page_info/next_marker").isNull()).isTrue();
    assertThat(answer.path("cloud_service_basics")).hasSize(1);
    JsonNode row = answer.at("/cloud_service_basics/0");
    assertThat(row.path("cloud_service_type_name").asString()).isEqualTo("弹性云服务器");
    assertThat(row.path("resource_type_name").asString()).isEqualTo("云主机");
    assertThat(row.path("resource_spec_name").asString()).contains("8vCPUs|16GB");
    assertThat(row.path("charge_mode").asString()).isEqualTo("1");
    assertThat(row.path("region_code").asString()).isEqualTo("cn-north-4");
  }

  @Test
  void the_filter_looks_into_code_and_name_in_any_case() {
    // rule products.specs.filter-code-or-name
    assertThat(specs(listed(filtered(servers("1"), "C7.large"))))
        .contains("c7.large.2.linux", "ac7.large.2.linux")
        .allMatch(spec -> spec.contains("c7.large"));
    assertThat(specs(listed(filtered(servers("1"), "8vcpus|16gb"))))
        .contains("c6.2xlarge.2.linux", "s6.2xlarge.2.linux");
  }

  @Test
  void charge_mode_and_region_decide_what_is_sold() {
    ObjectNode firewall = query("hws.service.type.cfw", "hws.resource.type.cfw", "1");

    // rule products.specs.one-service-region-and-mode
    assertThat(specs(listed(firewall))).containsExactly("cfw.professional", "cfw.standard");
    assertThat(specs(listed(firewall.put("charge_mode", "3")))).containsExactly("cfw.professional");
    assertThat(specs(listed(firewall.put("region_code", "cn-mars-1")))).isEmpty();
    assertThat(specs(listed(query("hws.service.type.unheard", "x", "1")))).isEmpty();
  }

  @Test
  void pages_with_a_limit_partition_the_list() {
    List<String> all = specs(listed(servers("3")));
    List<String> paged = new ArrayList<>();
    ObjectNode query = servers("3").put("limit", 7);
    JsonNode page = listed(query);
    for (int i = 0; i < 100 && !page.at("/page_info/next_marker").isNull(); i++) {
      paged.addAll(specs(page));
      page = listed(query.put("marker", page.at("/page_info/next_marker").asString()));
    }
    paged.addAll(specs(page));

    // rule products.specs.marker-with-limit
    assertThat(all).hasSize(100).isSorted();
    assertThat(paged).startsWith(all.toArray(String[]::new)).doesNotHaveDuplicates().isSorted();
    assertThat(specs(listed(servers("3").put("marker", paged.get(50))))).isEqualTo(all);
  }

  @Test
  void what_is_listed_has_a_price_and_what_has_no_permission_is_listed_too() {
    JsonNode rows =
        acme.world().post(Shop.acme().world().user("acme", "nobody"), PATH, servers("1")).body();

    Quotes quotes = new Quotes(acme);
    // rule products.specs.no-permission
    assertThat(specs(rows)).isNotEmpty();
    specs(rows)
        .forEach(
            spec ->
                assertThat(quotes.listPrice(Quotes.months(Quotes.server("1", spec), 1)))
                    .as(spec)
                    .isNotEqualTo("0"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "charge_mode, 2",
    "charge_mode, ",
    "region_code, ",
    "cloud_service_type, ''",
    "resource_type, ",
    "limit, 0",
    "limit, 101"
  })
  void a_field_out_of_its_range_is_refused(String field, String value) {
    ObjectNode query = servers("1");
    if (value == null) {
      query.remove(field);
    } else {
      query.put(field, value);
    }

    Shop.assertRefused(
        acme.world().post("acme", PATH, query), 400, "CBC.0100", "gateway.check.parameters");
  }

  @ParameterizedTest
  @CsvSource({"cloud_service_type, 64", "resource_type, 64", "region_code, 64", "marker, 128"})
  void a_text_may_be_as_long_as_documented_and_no_longer(String field, int length) {
    ObjectNode query = servers("1").put("limit", 10).put(field, "x".repeat(length));

    assertThat(acme.world().post("acme", PATH, query).status()).isEqualTo(200);
    Shop.assertRefused(
        acme.world().post("acme", PATH, query.put(field, "x".repeat(length + 1))),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @Test
  void names_are_chinese_unless_english_is_asked_for() {
    ObjectNode query = filtered(servers("1"), "c6.2xlarge.2.linux");
    JsonNode english = Wire.post(acme, PATH, query, "en_US").body();

    assertThat(english.at("/cloud_service_basics/0/cloud_service_type_name").asString())
        .isEqualTo("Elastic Cloud Server");
    assertThat(english.at("/cloud_service_basics/0/resource_spec_name").asString())
        .startsWith("General computing-plus|");
    assertThat(Wire.post(acme, PATH, query, "fr_FR").body()).isEqualTo(listed(query));
  }

  @Test
  void empty_filters_do_not_filter() {
    ObjectNode query = servers("1").put("limit", 5);
    JsonNode all = listed(query);
    query.putArray("filters");

    assertThat(listed(query)).isEqualTo(all);
    assertThat(listed(query.putNull("filters").putNull("marker"))).isEqualTo(all);
    assertThat(specs(listed(query.putNull("limit")))).hasSize(100);
  }

  @Test
  void markers_of_long_specifications_are_short_enough_to_be_sent_back() {
    String start = "x".repeat(300);
    ObjectNode book = TestServer.json().put("format", 1).put("only", true);
    book.putArray("regions").add("cn-north-4");
    for (String end : List.of("a", "b", "c")) {
      book.withArray("products")
          .addObject()
          .put("service_type_code", "hws.service.type.ec2")
          .put("resource_type_code", "hws.resource.type.vm")
          .put("resource_spec", start + end)
          .putArray("period")
          .addObject()
          .put("period_type", 2)
          .put("price", "1");
    }
    acme.world().control("PUT", "/price-book", book);
    ObjectNode query = servers("1").put("limit", 1);
    List<String> paged = new ArrayList<>();
    for (JsonNode page = listed(query); paged.size() < 4; page = listed(query)) {
      paged.addAll(specs(page));
      if (page.at("/page_info/next_marker").isNull()) {
        break;
      }
      query.put("marker", page.at("/page_info/next_marker").asString());
    }

    assertThat(paged).containsExactly(start + "a", start + "b", start + "c");
  }

  @Test
  void there_is_one_filter_of_one_kind() {
    ObjectNode two = filtered(servers("1"), "c6");
    two.withArray("filters").addObject().put("key", "RESOURCE_SPEC").put("value", "s6");
    ObjectNode other = servers("1");
    other.putArray("filters").addObject().put("key", "NAME").put("value", "s6");

    for (ObjectNode bad : List.of(two, other)) {
      Shop.assertRefused(
          acme.world().post("acme", PATH, bad), 400, "CBC.0100", "gateway.check.parameters");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The six lists of products by plain HTTP: filters, languages, pages, bad values. */
class CatalogueConformance {

  private static final String SERVICES = "/v2/products/service-types";
  private static final String RESOURCES = "/v2/products/resource-types";
  private static final String OF_SERVICE = "/v2/products/service-resources?service_type_code=";
  private static final String USAGES = "/v2/products/usage-types";
  private static final String UNITS = "/v2/bases/measurements";
  private static final String CONVERSIONS = "/v2/bases/conversions";

  private final Shop acme = Shop.emptyAcme();

  @Test
  void the_start_up_probe_is_answered_to_everyone() {
    // rule products.service-types.open-to-everyone
    JsonNode probe = acme.getAs("nobody", SERVICES + "?limit=1").body();

    assertThat(probe.path("service_types")).hasSize(1);
    assertThat(probe.path("total_count").asInt()).isEqualTo(70);
    assertThat(acme.as("solo").get(SERVICES + "?limit=1").body()).isEqualTo(probe);
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICES, RESOURCES, OF_SERVICE + "x", USAGES, UNITS, CONVERSIONS})
  void a_user_without_any_right_may_ask_and_the_international_site_may_not(String path) {
    assertThat(acme.getAs("nobody", path).status()).isEqualTo(200);
    assertRefused(acme.as("globex").get(path), 403, "CBC.0156", "gateway.site.china-only");
  }

  @ParameterizedTest
  @CsvSource({
    SERVICES + "?x=y, service_types, /service_type_code, 70, 7",
    RESOURCES + "?x=y, resource_types, /resource_type_code, 162, 50",
    OF_SERVICE + "hws.service.type.dcs, infos, /basic_info/resource_type_code, 10, 4",
    USAGES + "?x=y, usage_types, /resource_type_code, 134, 30",
  })
  void pages_together_are_the_list(String path, String field, String key, int total, int limit) {
    List<JsonNode> rows = new ArrayList<>();
    for (int offset = 0; offset < total; offset += limit) {
      JsonNode page = acme.get(path + "&limit=" + limit + "&offset=" + offset).body();
      assertThat(page.path("total_count").asInt()).isEqualTo(total);
      page.path(field).forEach(rows::add);
    }

    // rules products.list.total-of-all-pages, products.list.sorted-by-code
    assertThat(rows).hasSize(total).doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row.at(key).asString()).isSorted();

    // rules products.list.offset-in-rows, products.list.nothing-beyond-the-end
    assertThat(acme.get(path + "&offset=1&limit=1").body().path(field).path(0))
        .isEqualTo(rows.get(1));
    assertThat(acme.get(path + "&offset=" + total).body())
        .hasToString("{\"total_count\":" + total + ",\"" + field + "\":[]}");
    assertThat(acme.get(path).body().path(field)).hasSize(Math.min(10, total));
  }

  @Test
  void a_part_of_a_name_finds_a_service_in_the_language_asked_for() {
    // rules products.service-types.part-of-name, products.service-types.name-asked-for
    for (String part : List.of("弹性云", "云服务", "服务器")) {
      assertThat(services(part, null)).as(part).contains("hws.service.type.ec2");
    }
    assertThat(services("Elastic", null)).isEmpty();
    assertThat(services("elastic CLOUD server", "en_US")).containsExactly("hws.service.type.ec2");
    assertThat(services("弹性云", "en_us")).isEmpty();
    assertThat(services("no such service", "en_US")).isEmpty();
  }

  @Test
  void total_count_counts_what_the_filter_lets_pass() {
    JsonNode page =
        acme.world()
            .get("acme", SERVICES + "?limit=2&service_type_name=" + Wire.encoded("数据库"))
            .body();

    assertThat(page.path("service_types")).hasSize(2);
    assertThat(page.path("total_count").asInt()).isEqualTo(6);
  }

  @Test
  void services_of_the_marketplace_are_left_out() {
    // rule products.service-types.without-marketplace
    assertThat(acme.get(SERVICES + "?limit=1000").body().toString()).doesNotContain("marketplace");
  }

  @Test
  void names_follow_the_language_and_codes_do_not() {
    JsonNode chinese = acme.get(RESOURCES + "?limit=1000").body();
    JsonNode english = Wire.get(acme, RESOURCES + "?limit=1000", "en_US").body();

    // rules products.list.language-of-names, products.resource-types.description-is-name
    assertThat(texts(chinese.path("resource_types"), "resource_type_name")).contains("云主机");
    assertThat(texts(english.path("resource_types"), "resource_type_name")).contains("Cloud Host");
    for (String code : List.of("resource_type_code", "service_type_code")) {
      assertThat(texts(english.path("resource_types"), code))
          .isEqualTo(texts(chinese.path("resource_types"), code));
    }
    assertThat(chinese.path("resource_types"))
        .allSatisfy(
            row ->
                assertThat(row.path("resource_type_desc"))
                    .isEqualTo(row.path("resource_type_name")));
    assertThat(Wire.get(acme, RESOURCES + "?limit=1000", "fr_FR").body()).isEqualTo(chinese);
  }

  @Test
  void resource_types_know_no_filter() {
    // rule products.resource-types.no-filter
    assertThat(acme.get(RESOURCES + "?resource_type_code=hws.resource.type.vm").body())
        .isEqualTo(acme.get(RESOURCES).body());
  }

  @Test
  void a_service_shows_what_it_owns() {
    // rule products.service-resources.owned-by-service
    JsonNode infos = acme.get(OF_SERVICE + "hws.service.type.ec2").body().path("infos");

    assertThat(infos)
        .extracting(info -> info.path("basic_info").toString())
        .containsExactly(
            "{\"resource_type_code\":\"hws.resource.type.vm\","
                + "\"product_owner_service\":\"hws.service.type.ec2\","
                + "\"name\":\"云主机\",\"description\":\"云主机\"}",
            "{\"resource_type_code\":\"hws.resource.type.vm.image\","
                + "\"product_owner_service\":\"hws.service.type.ec2\","
                + "\"name\":\"云主机镜像\",\"description\":\"云主机镜像\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hws.service.type.unheard", "HWS.SERVICE.TYPE.EC2", "null"})
  void an_unknown_service_has_no_resources(String code) {
    // rule products.service-resources.unknown-service
    assertThat(acme.get(OF_SERVICE + code).body()).hasToString("{\"total_count\":0,\"infos\":[]}");
  }

  @Test
  void usage_types_are_those_of_one_resource_or_of_all() {
    JsonNode bandwidth =
        acme.get(USAGES + "?resource_type_code=hws.resource.type.bandwidth").body();

    // rules products.usage-types.of-one-resource, products.usage-types.code-per-resource
    assertThat(texts(bandwidth.path("usage_types"), "code"))
        .containsExactly(
            "95peak_plus", "Duration", "bandwidth95peak", "downflow", "mainflow", "upflow");
    assertThat(bandwidth.path("total_count").asInt()).isEqualTo(6);
    assertThat(texts(acme.get(USAGES + "?limit=100").body().path("usage_types"), "code"))
        .contains("Duration", "duration");

    // rule products.usage-types.no-unit
    assertThat(bandwidth.path("usage_types").path(1))
        .hasToString(
            "{\"code\":\"Duration\",\"name\":\"时长\","
                + "\"resource_type_code\":\"hws.resource.type.bandwidth\","
                + "\"service_type_code\":\"hws.service.type.vpc\","
                + "\"resource_type_name\":\"固定带宽\",\"service_type_name\":\"虚拟私有云\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "hws.resource.type.unheard", "HWS.RESOURCE.TYPE.VM"})
  void an_empty_resource_is_a_filter_that_nothing_matches(String code) {
    // rule products.usage-types.empty-is-a-filter
    assertThat(acme.get(USAGES + "?resource_type_code=" + code).body())
        .hasToString("{\"total_count\":0,\"usage_types\":[]}");
  }

  @Test
  void all_units_come_at_once() {
    JsonNode units = acme.get(UNITS + "?limit=1&offset=5").body();

    // rules products.measures.whole-list, products.measures.same-name-other-kind
    assertThat(units.propertyNames()).containsExactly("measure_units");
    assertThat(units.path("measure_units")).hasSize(90);
    assertThat(units.path("measure_units"))
        .filteredOn(unit -> unit.path("abbreviation").asString().equals("G"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"measure_id\":10,\"measure_name\":\"GB\",\"abbreviation\":\"G\",\"measure_type\":3}",
            "{\"measure_id\":17,\"measure_name\":\"GB\",\"abbreviation\":\"G\",\"measure_type\":7}");
    assertThat(texts(units.path("measure_units"), "measure_name")).contains("小时");
    assertThat(texts(Wire.get(acme, UNITS, "en_US").body().path("measure_units"), "measure_name"))
        .contains("Hour")
        .doesNotContain("小时");
  }

  @Test
  void conversions_are_those_of_one_kind_or_of_all() {
    JsonNode all = acme.get(CONVERSIONS).body();
    JsonNode traffic = acme.get(CONVERSIONS + "?measure_type=3").body();

    // rules products.conversions.of-one-kind, products.conversions.larger-to-smaller
    assertThat(all.propertyNames()).containsExactly("conversions");
    assertThat(all.path("conversions")).hasSize(61);
    assertThat(traffic.path("conversions"))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.path("measure_type").asInt()).isEqualTo(3))
        .extracting(JsonNode::toString)
        .contains(
            "{\"measure_id\":10,\"ref_measure_id\":11,"
                + "\"conversion_ratio\":1024,\"measure_type\":3}");
    assertThat(all.path("conversions"))
        .allSatisfy(row -> assertThat(row.path("conversion_ratio").asLong()).isGreaterThan(1));
    assertThat(acme.get(CONVERSIONS + "?measure_type=null").body()).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 5, 999, 2147483647})
  void a_kind_without_ratios_has_an_empty_list(int type) {
    // rules products.conversions.none-is-an-empty-list, products.conversions.unknown-kind
    assertThat(acme.get(CONVERSIONS + "?measure_type=" + type).body())
        .hasToString("{\"conversions\":[]}");
  }

  private List<String> services(String part, String language) {
    String path = SERVICES + "?limit=1000&service_type_name=" + Wire.encoded(part);
    TestServer.Answer answer = language == null ? acme.get(path) : Wire.get(acme, path, language);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return texts(answer.body().path("service_types"), "service_type_code");
  }

  private static List<String> texts(JsonNode rows, String field) {
    return rows.valueStream().map(row -> row.path(field).asString()).toList();
  }
}

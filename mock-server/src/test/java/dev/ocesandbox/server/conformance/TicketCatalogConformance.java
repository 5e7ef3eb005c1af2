// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The lists that a ticket is filled in from, by plain HTTP. */
class TicketCatalogConformance {

  private static final String CONFIG = "/v2/servicerequest/config/";
  private static final String ECS = "69af625c1be54800b58ac4bae4870c90";
  private static final String USER_CENTER = "b5f0be5c9639466184abf80e01f9fa1d";
  private static final String FAULT = "5efc9f47ace944bfafd054161409f15b";
  private static final String QUOTA = "b6dc3d3bf7ef434fa3f23d79cfc41449";

  private final Shop acme = Shop.emptyAcme();

  private JsonNode list(String path) {
    TestServer.Answer answer = acme.get(CONFIG + path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> texts(JsonNode rows, String field) {
    return rows.valueStream().map(row -> row.path(field).asString()).toList();
  }

  @Test
  void categories_are_sub_types_with_their_products() {
    JsonNode body = list("categories");
    JsonNode cloud = body.path("incident_sub_type_list").path(0);

    assertThat(body.path("total_count").asInt()).isEqualTo(2);
    assertThat(cloud.path("incident_sub_type_id").asString()).isEqualTo("0");
    assertThat(cloud.path("incident_sub_type_name").asString()).isEqualTo("华为云");
    assertThat(texts(cloud.path("incident_product_category_list"), "incident_product_category_id"))
        .hasSizeGreaterThanOrEqualTo(12)
        .contains(ECS, USER_CENTER);
  }

  @ParameterizedTest
  @CsvSource({
    "en-us, Elastic Cloud Server",
    "en_US, Elastic Cloud Server",
    "zh-cn, 弹性云服务器",
    "fr-fr, 弹性云服务器"
  })
  void names_are_in_the_language_that_is_asked_for(String language, String name) {
    // rule ticketcatalog.names.language
    JsonNode body =
        Wire.get(acme, CONFIG + "product-categories?product_category_name=ecs", language).body();

    assertThat(body.at("/incident_product_category_list/0/incident_product_category_name"))
        .hasToString("\"" + name + "\"");
  }

  @Test
  void products_are_found_by_part_of_the_name_or_by_the_acronym() {
    String search = "product-categories?product_category_name=";

    // rule ticketcatalog.products.search
    assertThat(list("product-categories").path("total_count").asInt()).isEqualTo(16);
    assertThat(list(search).path("total_count").asInt()).isEqualTo(16);
    assertThat(list(search + "eC").at("/incident_product_category_list/0"))
        .hasToString(
            "{\"incident_product_category_id\":\""
                + ECS
                + "\",\"incident_product_category_name\":\"弹性云服务器\","
                + "\"incident_product_category_desc\":\"云服务器的创建、登录、规格变更、性能等问题\","
                + "\"incident_product_category_acronym\":\"ECS\",\"can_use_support_plan\":true}");
    assertThat(list(search + Wire.encoded("用户")).at("/incident_product_category_list"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.path("incident_product_category_id").asString())
                    .isEqualTo(USER_CENTER));
    assertThat(list(search + "nothing"))
        .hasToString("{\"total_count\":0,\"incident_product_category_list\":[]}");
  }

  @Test
  void problem_types_are_those_of_a_product_and_of_a_sub_type() {
    JsonNode all = list("problems").path("incident_business_type_list");
    JsonNode ecs = list("problems?product_category_id=" + ECS).path("incident_business_type_list");
    JsonNode isv = list("problems?incident_sub_type_id=1").path("incident_business_type_list");

    // rule ticketcatalog.problems.of-product
    assertThat(texts(ecs, "business_type_id")).contains(FAULT).doesNotContain(QUOTA);
    assertThat(texts(ecs, "case_type")).contains("0", "5");
    assertThat(all.size()).isGreaterThan(ecs.size() + isv.size());
    assertThat(list("problems?incident_sub_type_id=0").path("total_count").asInt())
        .isEqualTo(all.size() - isv.size());
    assertThat(texts(all, "business_type_id")).contains(QUOTA, "9b1a349c3a2849a391d58c10f9dc55a1");
  }

  @ParameterizedTest
  @CsvSource({
    "problems?product_category_id=unknown, incident_business_type_list",
    "problems?incident_sub_type_id=7, incident_business_type_list",
    "templates?business_type_id=unknown, incident_template_list",
    "extends-map?business_type_id=unknown, extends_params",
    "extends-map?business_type_id=unknown, common_params",
    "severities?business_type_id=unknown&product_category_id=unknown, severity_list"
  })
  void an_unknown_id_has_an_empty_list(String path, String field) {
    // rule ticketcatalog.list.unknown-id
    assertThat(list(path).path(field)).isEmpty();
    assertThat(list(path).has(field)).isTrue();
  }

  @Test
  void templates_are_those_for_questions_or_for_faults() {
    JsonNode faults = list("templates?business_type_id=" + FAULT).path("incident_template_list");
    JsonNode questions = list("templates?business_type_id=" + QUOTA).path("incident_template_list");

    // rule ticketcatalog.templates.by-case-type
    assertThat(texts(faults, "incident_template_name")).containsExactly("故障模板", "资源信息模板");
    assertThat(texts(questions, "incident_template_name")).containsExactly("咨询模板");
    assertThat(texts(faults, "incident_template_content"))
        .allSatisfy(text -> assertThat(text).contains("1. "));
  }

  @Test
  void parameters_say_what_a_ticket_must_have() {
    JsonNode fault = list("extends-map?business_type_id=" + FAULT + "&product_category_id=" + ECS);
    JsonNode quota = list("extends-map?business_type_id=" + QUOTA);

    // rule ticketcatalog.parameters.region-for-faults
    assertThat(texts(fault.path("extends_params"), "param_key")).containsExactly("instance_id");
    assertThat(fault.at("/extends_params/0/required").asInt()).isZero();
    assertThat(fault.at("/extends_params/0/language").asString()).isEqualTo("zh-cn");
    assertThat(fault.at("/common_params/0/param_key").asString()).isEqualTo("region_id");
    assertThat(fault.at("/common_params/0/is_required").asInt()).isEqualTo(1);
    assertThat(quota.at("/common_params/0/is_required").asInt()).isZero();
    assertThat(quota.path("extends_params")).isEmpty();
    String other = "&product_category_id=" + USER_CENTER;
    assertThat(list("extends-map?business_type_id=" + FAULT + other).path("common_params"))
        .isEmpty();
  }

  @Test
  void some_parameters_are_choices_numbers_or_secrets() {
    String login =
        texts(
                list("problems?product_category_id=" + ECS).path("incident_business_type_list"),
                "business_type_id")
            .get(3);
    JsonNode rows = list("extends-map?business_type_id=" + login).path("extends_params");

    assertThat(texts(rows, "param_key"))
        .containsExactly("instance_id", "os_type", "login_password");
    assertThat(rows.at("/0/required").asInt()).isEqualTo(1);
    assertThat(rows.at("/1/select_item").asString()).isEqualTo("Linux,Windows");
    assertThat(rows.at("/2/is_sensitive").asInt()).isEqualTo(1);
  }

  @Test
  void regions_are_all_of_the_cloud_or_those_of_the_international_site() {
    JsonNode all = list("regions").path("data_center_list");
    JsonNode abroad = Tickets.get(acme, CONFIG + "regions", "X-Site", "1").body();

    // rule ticketcatalog.regions.of-site
    assertThat(list("regions").path("total_count").asInt()).isEqualTo(23);
    assertThat(all.path(0))
        .hasToString(
            "{\"type\":0,\"region_id\":\"cn-north-1\",\"region_name\":\"华北-北京一\",\"is_sensitive\":0}");
    assertThat(Tickets.get(acme, CONFIG + "regions", "X-Site", "0").body())
        .isEqualTo(list("regions"));
    assertThat(texts(abroad.path("data_center_list"), "type")).hasSize(13).containsOnly("1");
    assertThat(texts(abroad.path("data_center_list"), "region_id")).contains("ap-southeast-1");
  }

  @Test
  void area_codes_begin_with_china() {
    JsonNode rows = list("area-codes").path("area_code_list");

    assertThat(rows.size()).isGreaterThanOrEqualTo(30);
    assertThat(rows.path(0)).hasToString("{\"id\":1,\"area_code\":\"86\",\"area_name\":\"中国\"}");
  }

  @Test
  void the_points_of_rating_are_the_two_that_are_documented() {
    JsonNode body = list("satisfaction-dimensions");

    assertThat(texts(body.path("satisfaction_dimension_list"), "satisfaction_id"))
        .containsExactly("1", "3");
    assertThat(body.at("/satisfaction_dimension_list/0/value").asInt()).isEqualTo(5);
    assertThat(list("limits")).hasToString("{\"config\":{\"create_case_ccemail_max_count\":5}}");
  }

  @Test
  void a_configuration_has_a_value_and_an_unknown_key_is_refused() {
    String path = "/v2/servicerequest/configurations/";

    assertThat(acme.get(path + "case_urge_interval_minutes").body())
        .hasToString("{\"config_key\":\"case_urge_interval_minutes\",\"config_value\":\"30\"}");
    Tickets.assertRefused(
        acme.get(path + "unknown"), "OSM.01010001", "ticketcatalog.configuration.exists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "templates",
        "templates?business_type_id=",
        "templates?business_type_id=123456789012345678901234567890123",
        "extends-map",
        "severities?business_type_id=x",
        "severities?product_category_id=x"
      })
  void a_parameter_that_is_missing_empty_or_too_long_is_refused_with_status_200(String path) {
    Tickets.assertRefused(acme.get(CONFIG + path), "OSM.01010001", "tickets.check.parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "china", "1.0"})
  void a_site_that_does_not_exist_is_refused(String site) {
    Tickets.assertRefused(
        Tickets.get(acme, CONFIG + "regions", "X-Site", site),
        "OSM.01010001",
        "tickets.check.parameters");
  }

  @Test
  void a_user_without_any_right_may_read_the_lists() {
    assertThat(acme.getAs("nobody", CONFIG + "categories").body()).isEqualTo(list("categories"));
  }
}

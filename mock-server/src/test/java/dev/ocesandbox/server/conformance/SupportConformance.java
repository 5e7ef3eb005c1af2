// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account may ask of support: plan, quota and partner, and where it has resources. */
class SupportConformance {

  private static final String QUOTAS = "/v2/servicerequest/quotas?business_type_id=";
  private static final String PARTNERS = "/v2/servicerequest/cases/partners/";
  private static final String FAULT = "5efc9f47ace944bfafd054161409f15b";
  private static final String ECS = "69af625c1be54800b58ac4bae4870c90";
  private static final String SEVERITIES =
      "/v2/servicerequest/config/severities?business_type_id="
          + FAULT
          + "&product_category_id="
          + ECS;

  private final Shop acme = Shop.emptyAcme();

  private static ObjectNode support(String field, String value) {
    return TestServer.json().put(field, value);
  }

  private JsonNode set(String account, JsonNode body) {
    return acme.world().control("PUT", "/accounts/" + account + "/support", body);
  }

  private int severities() {
    return acme.get(SEVERITIES).body().path("severity_list").size();
  }

  @Test
  void without_a_plan_there_are_no_severities() {
    // rule ticketcatalog.severities.by-plan
    assertThat(acme.get(SEVERITIES).body()).hasToString("{\"show\":false,\"severity_list\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"basic, 0", "developer, 2", "business, 4", "enterprise, 5"})
  void a_better_plan_has_more_severities(String plan, int count) {
    // rules ticketcatalog.support.set, ticketcatalog.severities.by-plan
    assertThat(set("acme", support("plan", plan)))
        .hasToString("{\"plan\":\"" + plan + "\",\"quota\":-1,\"partner\":\"\"}");
    JsonNode body = acme.get(SEVERITIES).body();
    assertThat(body.path("show").asBoolean()).isEqualTo(count > 0);
    assertThat(body.path("severity_list")).hasSize(count);
    assertThat(acme.as("solo").get(SEVERITIES).body().path("severity_list")).isEmpty();
  }

  @Test
  void a_plan_gives_nothing_for_a_problem_it_is_no_use_for() {
    set("acme", support("plan", "enterprise"));

    assertThat(
            acme.get(
                    "/v2/servicerequest/config/severities?business_type_id=b6dc3d3bf7ef434fa3f23d79cfc41449&product_category_id=b5f0be5c9639466184abf80e01f9fa1d")
                .body()
                .path("show")
                .asBoolean())
        .isFalse();
    assertThat(severities()).isEqualTo(5);
  }

  @Test
  void a_quota_is_unlimited_until_one_is_set() {
    // rule ticketcatalog.quotas.unlimited
    assertThat(acme.get(QUOTAS + FAULT).body()).hasToString("{\"total\":-1,\"un_used\":-1}");

    set("acme", TestServer.json().put("quota", 20));

    assertThat(acme.get(QUOTAS + FAULT + "&product_category_id=" + ECS).body())
        .hasToString("{\"total\":20,\"un_used\":20}");
    assertThat(acme.as("solo").get(QUOTAS + FAULT).body().path("total").asInt()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"unknown", "5efc9f47ace944bfafd054161409f15b&product_category_id=unknown"})
  void a_quota_of_an_unknown_problem_type_is_refused(String query) {
    Tickets.assertRefused(
        acme.get(QUOTAS + query), "OSM.01010001", "ticketcatalog.quotas.problem-exists");
  }

  @Test
  void a_partner_may_handle_tickets_and_its_customer_sees_its_hours() {
    assertThat(acme.get(PARTNERS + "service-info").body()).hasToString("{}");
    assertThat(privilege("solo")).isFalse();

    set("acme", support("partner", "solo"));
    set("acme-dev", support("partner", "solo"));

    // rule ticketcatalog.partners.looks-after
    assertThat(acme.get(PARTNERS + "service-info").body().path("partners_service_info"))
        .hasToString(
            "{\"customer_id\":\""
                + acme.as("solo").customerId()
                + "\",\"customer_name\":\"solo\",\"service_time_zone\":\"GMT+08:00\","
                + "\"service_time_day\":\"5\",\"service_time_hour\":\"8\"}");
    assertThat(privilege("solo")).isTrue();
    assertThat(privilege("acme")).isFalse();
    set("acme", support("partner", ""));
    assertThat(privilege("solo")).isTrue();
    set("acme-dev", support("partner", ""));
    assertThat(privilege("solo")).isFalse();
    assertThat(acme.get(PARTNERS + "service-info").body()).hasToString("{}");
  }

  private boolean privilege(String account) {
    return acme.as(account)
        .get(PARTNERS + "privilege/cases-processing")
        .body()
        .path("has_privilege")
        .asBoolean();
  }

  @Test
  void what_is_left_out_keeps_its_value() {
    set("acme", TestServer.json().put("quota", 3).put("plan", "business").put("partner", "solo"));

    // rule ticketcatalog.support.set
    assertThat(set("acme", TestServer.json().put("quota", 4)))
        .hasToString("{\"plan\":\"business\",\"quota\":4,\"partner\":\"solo\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'plan':'gold'} | 400 | plan",
        "{'quota':-2} | 400 | quota",
        "{'quota':65536} | 400 | quota",
        "{'partner':'acme'} | 400 | partner",
        "{'partner':'nobody'} | 404 | ''",
        "{} | 400 | body",
        "{'planet':'mars'} | 400 | planet"
      })
  void support_that_makes_no_sense_is_refused(String body, int status, String field) {
    TestServer.Answer answer =
        TestServer.control(
            "PUT",
            "/worlds/" + acme.world().id() + "/accounts/acme/support",
            dev.ocesandbox.contracts.json.Json.read(body.replace('\'', '"')));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("field").asString("")).isEqualTo(field);
    assertThat(severities()).isZero();
  }

  @Test
  void the_regions_of_a_customer_are_those_with_resources_that_are_not_closed() {
    String path = "/v2/servicerequest/customers/regions";
    assertThat(acme.get(path).body()).hasToString("{\"count\":0,\"region_infos\":[]}");

    acme.topUp("100.00");
    acme.paid(acme.buy("1.00"));

    // rule ticketcatalog.customers.regions-in-use
    assertThat(acme.get(path).body())
        .hasToString(
            "{\"count\":1,\"region_infos\":[{\"region_id\":\"cn-north-4\",\"region_name\":\"华北-北京四\"}]}");
    assertThat(acme.as("solo").get(path).body().path("count").asInt()).isZero();
    acme.world().advance("P400D");
    assertThat(acme.get(path).body().path("count").asInt()).isZero();
  }

  @Test
  void a_world_that_is_saved_and_read_keeps_what_was_set() {
    set("acme", TestServer.json().put("quota", 3).put("plan", "business").put("partner", "solo"));

    JsonNode file = acme.world().control("GET", "/export");
    Shop copy = new Shop(TestWorld.imported(file), "acme");

    assertThat(copy.get(QUOTAS + FAULT).body().path("total").asInt()).isEqualTo(3);
    assertThat(copy.get(SEVERITIES).body().path("severity_list")).hasSize(4);
    assertThat(
            copy.as("solo")
                .get(PARTNERS + "privilege/cases-processing")
                .body()
                .path("has_privilege")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "quota, 65536",
    "quota, -2",
    "plan, \"GOLD\"",
    "partner_id, \"11111111111111111111111111111111\""
  })
  void a_saved_world_with_terms_that_cannot_be_is_refused(String field, String value) {
    set("acme", TestServer.json().put("quota", 3).put("partner", "solo"));
    ObjectNode file = (ObjectNode) acme.world().control("GET", "/export");
    List<JsonNode> terms = file.findValues("support_terms");
    ObjectNode record = (ObjectNode) terms.get(0).findParent("quota");
    record.set(field, dev.ocesandbox.contracts.json.Json.read(value));

    TestServer.Answer answer = TestServer.control("POST", "/worlds/import", file);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
  }
}

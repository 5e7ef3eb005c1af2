// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a ticket must be about to be opened: ids of the catalogue, plan, quota and parameters. */
class TicketOpeningConformance {

  private static final String CODE = "OSM.01010001";
  private static final String FAULT = "5efc9f47ace944bfafd054161409f15b";
  private static final String SLOW_SERVER = "7a15982e7b8f57b32801fa0a94024af0";
  private static final String QUOTA_OF_ECS = "c9ec65fc7b50f2e6920af94552ae34f4";
  private static final String LOGIN_FAILS = "d2048fb4b30692c6f0a214275b844374";
  private static final String GENERAL = "0a3dda2fe753223ec5bd750df00b8700";
  private static final String CRITICAL = "04b095f0262fb5cd93e351720a642212";

  private final TicketDesk desk = TicketDesk.empty();

  private static ObjectNode form(String problem) {
    return TicketDesk.form("help").put("business_type_id", problem);
  }

  private static ObjectNode fault(String problem) {
    return form(problem).put("region_id", "cn-north-1");
  }

  private void plan(String plan) {
    desk.world().control("PUT", "/accounts/acme/support", TestServer.json().put("plan", plan));
  }

  /** Returns the answer, which must be a refusal after which the world is what it was. */
  private TestServer.Answer refused(ObjectNode form, String code, String rule) {
    JsonNode before = desk.world().control("GET", "/state");
    TestServer.Answer answer = desk.world().post("acme", TicketDesk.CASES, form);
    assertRefused(answer, code, rule);
    assertThat(desk.world().control("GET", "/state")).isEqualTo(before);
    return answer;
  }

  @ParameterizedTest
  @CsvSource({
    "source_id, 00000000000000000000000000000000",
    "business_type_id, unknown",
    "incident_sub_type_id, 9",
    "incident_sub_type_id, 1",
    "product_category_id, unknown",
    "product_category_id, 69af625c1be54800b58ac4bae4870c90",
    "region_id, mars"
  })
  void an_id_that_the_catalogue_has_not_or_that_does_not_fit_is_refused(String field, String id) {
    TestServer.Answer answer =
        refused(TicketDesk.form("help").put(field, id), CODE, "tickets.create.known-ids");

    assertThat(answer.explained().at("/rule/arguments/field").asString()).isEqualTo(field);
  }

  @Test
  void all_ids_that_fit_together_are_accepted_and_shown_by_name() {
    ObjectNode form =
        fault(FAULT)
            .put("incident_sub_type_id", "0")
            .put("product_category_id", "69af625c1be54800b58ac4bae4870c90");

    JsonNode detail = desk.detail(desk.open(form));

    assertThat(detail.path("business_type_name").asString()).isEqualTo("云服务器运行异常");
    assertThat(detail.path("dc_name").asString()).isNotEmpty();
  }

  @Test
  void a_fault_needs_a_region_and_a_question_does_not() {
    refused(form(FAULT), CODE, "tickets.create.region-for-faults");
    refused(form(FAULT).put("region_id", ""), CODE, "tickets.create.region-for-faults");

    assertThat(desk.status(desk.open(fault(FAULT)))).isZero();
    assertThat(desk.status(desk.open("a question"))).isZero();
  }

  @Test
  void a_severity_must_exist_and_be_one_of_the_plan() {
    refused(
        fault(FAULT).put("severity_id", "urgent"),
        "OSM.01010006",
        "tickets.create.severity-exists");
    refused(
        fault(FAULT).put("severity_id", GENERAL), "OSM.01010009", "tickets.create.support-plan");
    plan("developer");
    refused(
        fault(FAULT).put("severity_id", CRITICAL), "OSM.01010009", "tickets.create.support-plan");

    String id = desk.open(fault(FAULT).put("severity_id", GENERAL));

    assertThat(desk.detail(id).path("severity_name").asString()).isEqualTo("一般咨询");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "developer"})
  void a_problem_for_better_plans_is_refused(String plan) {
    plan(plan);
    refused(fault(SLOW_SERVER), "OSM.01010009", "tickets.create.support-plan");
    plan("business");
    assertThat(desk.status(desk.open(fault(SLOW_SERVER)))).isZero();
  }

  @Test
  void a_quota_counts_the_tickets_that_have_not_ended() {
    desk.world().control("PUT", "/accounts/acme/support", TestServer.json().put("quota", 2));
    String first = desk.open("one");
    String second = desk.open("two");

    refused(form(TicketDesk.RENEWAL), "OSM.01010009", "tickets.create.quota");
    desk.support(first, "accept");
    desk.support(first, "propose");
    refused(form(TicketDesk.RENEWAL), "OSM.01010009", "tickets.create.quota");
    desk.done(second, "cancel");
    String third = desk.open("three");
    refused(form(TicketDesk.RENEWAL), "OSM.01010009", "tickets.create.quota");
    desk.support(third, "invalidate");
    assertThat(desk.open("four")).isNotEqualTo(third);
    assertThat(desk.ids("")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        QUOTA_OF_ECS + " | quota_value | {}",
        QUOTA_OF_ECS + " | quota_value | {'quota_value': ''}",
        QUOTA_OF_ECS + " | quota_value | {'quota_value': '0'}",
        QUOTA_OF_ECS + " | quota_value | {'quota_value': 100001}",
        QUOTA_OF_ECS + " | quota_value | {'quota_value': '-1'}",
        QUOTA_OF_ECS + " | quota_value | {'quota_value': 1.5}",
        LOGIN_FAILS + " | instance_id | {'os_type': 'Linux'}",
        LOGIN_FAILS + " | os_type | {'instance_id': 'i', 'os_type': 'linux'}",
        LOGIN_FAILS + " | os_type | {'instance_id': 'i', 'os_type': ['Linux']}"
      })
  void a_parameter_that_the_problem_requires_must_be_there_and_fit(
      String problem, String key, String values) {
    ObjectNode form = fault(problem);
    form.set("extends_map", Json.read(values.replace('\'', '"')));

    TestServer.Answer answer = refused(form, CODE, "tickets.create.parameters");

    assertThat(answer.explained().at("/rule/arguments/key").asString()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"1", "100000"})
  void a_parameter_in_its_range_is_kept(int value) {
    ObjectNode form = form(QUOTA_OF_ECS);
    form.putObject("extends_map").put("quota_value", value).put("note", "free");

    assertThat(desk.get("/" + desk.open(form) + "/extends-param").path("extends_map"))
        .hasToString("{\"note\":\"free\",\"quota_value\":" + value + "}");
  }
}

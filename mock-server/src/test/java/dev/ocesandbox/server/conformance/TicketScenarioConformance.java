// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The tickets of the scenario default: every list of the ticket API has a row for acme. */
class TicketScenarioConformance {

  private static final String TICKETS = "/v2/servicerequest/";
  private static final String DIAGNOSES = "/v2.0/servicerequest/diagnose/";
  private static final String SERVER_FAILS = "5efc9f47ace944bfafd054161409f15b";
  private static final String LISTS =
      """
      cases, incident_info_list
      cases/count, incident_status_counts
      cases/{ticket}/operate-logs, incident_operate_log_list
      cases/{ticket}/relations, case_relation_list
      cases/{ticket}/labels, case_label_list
      cases/{ticket}/messages, message_list
      cases/{ticket}/instant-messages/more?create_time=2100-01-01T00:00:00Z&type=1&limit=10, message_list
      cases/instant-messages?case_ids={ticket}, immsg
      cases/instant-messages/unread?case_ids={ticket}, imunread
      accessorys/access-urls?accessory_ids={file}, accessory_urls
      carbon-copy-emails, mc_email_infos
      customers/sub-customers, sub_customer_infos
      customers/regions, region_infos
      verifycodes/has-verified, contact_list
      labels, label_list
      agencies, agency_list
      authorizations, incident_auth_list
      authorizations/{authorization}, incident_auth_detail_list
      {detail}/history-sessions, session_list
      {detail}/sessions/{session}/operation-logs, ops_list
      {detail}/sessions/{session}/operation-file-logs, file_ops_list
      config/categories, incident_sub_type_list
      config/product-categories, incident_product_category_list
      config/problems, incident_business_type_list
      config/templates?business_type_id={problem}, incident_template_list
      config/extends-map?business_type_id={problem}, extends_params
      config/severities?product_category_id={product}&business_type_id={problem}, severity_list
      config/regions, data_center_list
      config/area-codes, area_code_list
      config/satisfaction-dimensions, satisfaction_dimension_list
      """;

  private final TestWorld world = TestWorld.create(Target.request("default"));

  private JsonNode get(String path) {
    TestServer.Answer answer = world.get("acme", path);
    assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The ticket in progress. */
  private String ticket() {
    return get(TICKETS + "cases?status=1").at("/incident_info_list/0/incident_id").asString();
  }

  /** The path with the ids of the scenario in place of names. */
  private String filled(String path) {
    String authorization =
        get(TICKETS + "authorizations?status=1").at("/incident_auth_list/0/id").asString();
    JsonNode server =
        get(TICKETS + "authorizations/" + authorization).at("/incident_auth_detail_list/2");
    String detail =
        "authorizations/" + authorization + "/authorization-details/" + server.path("id").asLong();
    return path.replace("{ticket}", ticket())
        .replace("{problem}", SERVER_FAILS)
        .replace("{product}", "69af625c1be54800b58ac4bae4870c90")
        .replace("{authorization}", authorization)
        .replace("{detail}", detail)
        .replace("{session}", "1")
        .replace(
            "{file}",
            get(TICKETS + "cases/" + ticket())
                .at("/incident_detail_info/message_list/0/accessory_list/0/accessory_id")
                .asString());
  }

  @Test
  void tickets_are_in_every_status_but_deleted() {
    Set<Integer> statuses = new TreeSet<>();
    get(TICKETS + "cases?limit=100")
        .path("incident_info_list")
        .forEach(row -> statuses.add(row.path("status").asInt()));

    assertThat(statuses).containsExactly(0, 1, 2, 3, 4, 5, 12, 17);
  }

  @ParameterizedTest
  @CsvSource(textBlock = LISTS)
  void a_list_has_a_row(String path, String list) {
    assertThat(get(TICKETS + filled(path)).path(list)).as(path).isNotEmpty();
  }

  @Test
  void a_server_was_diagnosed() {
    JsonNode records = get(DIAGNOSES + "records").path("records");
    assertThat(records).hasSize(1);
    String job = records.at("/0/job_id").asString();
    assertThat(get(DIAGNOSES + "job?job_id=" + job).path("items_result")).isNotEmpty();
  }

  @Test
  void an_authorization_waits_for_an_answer_and_one_is_granted() {
    assertThat(get(TICKETS + "authorizations?status=0").path("count").asInt()).isEqualTo(1);
    assertThat(get(TICKETS + "authorizations?status=1").path("count").asInt()).isEqualTo(1);
    assertThat(get(TICKETS + "agreements/signed-latest").path("is_signed_latest").asBoolean())
        .isTrue();
  }

  @Test
  void these_are_all_lists_with_pages() {
    Contracts contracts = Contracts.load();

    assertThat(contracts.operations())
        .filteredOn(o -> o.family() == ErrorFamily.OSM && o.paging() != null)
        .extracting(Operation::paging)
        .allSatisfy(
            paging -> assertThat(LISTS + "records incidentInfoList").contains(paging.rows()));
  }
}

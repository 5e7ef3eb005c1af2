// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Diagnoses of servers and databases, on the clock of the world. */
class DiagnosisConformance {

  private static final String ROOT = "/v2.0/servicerequest/diagnose/";
  private static final String REGION = "cn-north-4";

  private final Shop acme = Shop.emptyAcme();

  @BeforeEach
  void acme_has_a_server_and_a_database() {
    acme.topUp("1000.00");
    acme.paid(acme.buy("1.00"));
    acme.paid(acme.buyDatabase("1.00"));
  }

  private TestServer.Answer post(String path, ObjectNode body) {
    return acme.world().post(acme.account(), ROOT + path, body);
  }

  private JsonNode servers(Shop shop, String region) {
    TestServer.Answer answer =
        shop.world()
            .post(
                shop.account(), ROOT + "job/vm/resources", TestServer.json().put("region", region));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String address() {
    return servers(acme, REGION).at("/result/0/accessIPv4").asString();
  }

  private static ObjectNode request(int type, String parameter, String value, String region) {
    ObjectNode body = TestServer.json().put("type", type).put("region_id", region);
    body.putObject("params").put(parameter, value);
    return body;
  }

  private String start() {
    TestServer.Answer answer = post("job/start", request(1, "eip", address(), REGION));
    assertThat(answer.body().has("job_id")).as("%s", answer.body()).isTrue();
    return answer.body().path("job_id").asString();
  }

  private JsonNode job(String id) {
    return acme.get(ROOT + "job?job_id=" + id).body();
  }

  @Test
  void a_diagnosis_is_prepared_runs_and_is_done() {
    String id = start();

    // rule diagnosis.job.ends
    assertThat(id).matches("\\d+");
    assertThat(job(id).path("status").asInt()).isZero();
    assertThat(job(id).path("job_id").asString()).isEqualTo(id);
    assertThat(job(id).path("domain_id").asString()).isEqualTo(acme.customerId());
    assertThat(job(id).path("items_result")).isEmpty();
    acme.world().advance("PT1M");
    assertThat(job(id).path("status").asInt()).isEqualTo(2);
    acme.world().advance("PT1M59S");
    assertThat(job(id).path("status").asInt()).isEqualTo(2);
    JsonNode events = acme.world().advance("PT1S").path("events");
    assertThat(job(id).path("status").asInt()).isEqualTo(3);
    assertThat(job(id).path("items_result")).hasSize(4);
    assertThat(job(id).findValues("problem_level"))
        .allSatisfy(level -> assertThat(level.asInt()).isEqualTo(3));
    assertThat(events.path(0).path("type").asString()).isEqualTo("diagnosis-ended");
  }

  @Test
  void a_diagnosis_fails_if_its_server_is_closed_meanwhile() {
    String server = servers(acme, REGION).at("/result/0/id").asString();
    String id = start();
    ObjectNode end = TestServer.json().put("unsubscribe_type", 1);
    end.putArray("resource_ids").add(server);
    TestServer.Answer closed =
        acme.world().post("acme", "/v2/orders/subscriptions/resources/unsubscribe", end);
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);

    acme.world().advance("PT3M");

    // rule diagnosis.job.ends
    assertThat(job(id).path("status").asInt()).isEqualTo(4);
    assertThat(job(id).path("items_result")).isEmpty();
    assertThat(servers(acme, REGION).path("total_count").asInt()).isZero();
  }

  @Test
  void an_expired_server_is_off() {
    acme.world().advance("P32D");

    assertThat(servers(acme, REGION).at("/result/0/status").asString()).isEqualTo("SHUTOFF");
  }

  @Test
  void what_expires_soon_is_abnormal() {
    acme.world().advance("P29D");
    String id = start();
    acme.world().advance("PT3M");

    // rule diagnosis.items.abnormal
    JsonNode all = items(id, "");
    assertThat(all).hasSize(4);
    assertThat(items(id, "expiry,network").findValues("level").toString()).isEqualTo("[4, 3]");
    assertThat(items(id, "expiry").path(0).path("suggestion").asString())
        .isEqualTo("资源即将到期，请及时续费。");
    JsonNode record = acme.get(ROOT + "records").body().path("records").path(0);
    assertThat(record.path("abnormal_items")).hasToString("[\"expiry\"]");
    assertThat(record.path("red_count").asInt()).isEqualTo(1);
    assertThat(record.path("status").asString()).isEqualTo("3");
  }

  private JsonNode items(String id, String ids) {
    return post("job/show-items", TestServer.json().put("job_id", id).put("item_ids", ids))
        .body()
        .path("item_results");
  }

  @Test
  void a_database_is_found_by_its_id() {
    String id =
        acme.world()
            .post(
                "acme",
                "/v2/orders/suscriptions/resources/query",
                TestServer.json().put("service_type_code", "hws.service.type.rds"))
            .body()
            .at("/data/0/resource_id")
            .asString();

    TestServer.Answer started = post("job/start", request(2, "instanceId", id, REGION));

    assertThat(started.body().path("job_id").asString()).isNotEmpty();
    JsonNode records = acme.get(ROOT + "records?type=2").body();
    assertThat(records.path("total_count").asInt()).isEqualTo(1);
    assertThat(records.at("/records/0/params")).hasToString("{\"instanceId\":\"" + id + "\"}");
    assertThat(acme.get(ROOT + "records?type=1").body())
        .hasToString("{\"total_count\":0,\"records\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "1, eip, 198.18.0.1, cn-north-4",
    "1, instanceId, x, cn-north-4",
    "2, instanceId, x, cn-north-4"
  })
  void an_unknown_resource_is_refused(int type, String parameter, String value, String region) {
    Tickets.assertRefused(
        post("job/start", request(type, parameter, value, region)),
        "OSM.01010001",
        "diagnosis.job.resource-exists");
    assertThat(acme.get(ROOT + "records").body().path("total_count").asInt()).isZero();
  }

  @Test
  void resources_and_diagnoses_of_others_are_not_there() {
    String address = address();
    String id = start();
    Shop solo = acme.as("solo");

    // rules diagnosis.job.resource-exists, diagnosis.job.exists
    Tickets.assertRefused(
        post("job/start", request(1, "eip", address, "cn-east-3")),
        "OSM.01010001",
        "diagnosis.job.resource-exists");
    Tickets.assertRefused(
        solo.world().post("solo", ROOT + "job/start", request(1, "eip", address, REGION)),
        "OSM.01010001",
        "diagnosis.job.resource-exists");
    Tickets.assertRefused(
        solo.get(ROOT + "job?job_id=" + id), "OSM.01010001", "diagnosis.job.exists");
    Tickets.assertRefused(
        solo.world().post("solo", ROOT + "job/show-items", TestServer.json().put("job_id", id)),
        "OSM.01010001",
        "diagnosis.job.exists");
    Tickets.assertRefused(acme.get(ROOT + "job?job_id=7"), "OSM.01010001", "diagnosis.job.exists");
    assertThat(servers(solo, "").path("total_count").asInt()).isZero();
  }

  @Test
  void servers_are_listed_by_region() {
    // rule diagnosis.resources.servers
    assertThat(servers(acme, "").path("total_count").asInt()).isEqualTo(1);
    assertThat(servers(acme, "cn-east-3")).hasToString("{\"total_count\":0,\"result\":[]}");
    assertThat(servers(acme, REGION).at("/result/0/status").asString()).isEqualTo("ACTIVE");
    assertThat(address()).matches("198\\.1[89]\\.\\d{1,3}\\.\\d{1,3}");
  }

  @Test
  void records_come_newest_first_and_only_the_last_200_are_kept() {
    String first = start();
    for (int i = 0; i < 199; i++) {
      start();
    }
    assertThat(job(first).path("status").asInt()).isZero();

    String last = start();

    // rule diagnosis.records.newest-first
    JsonNode page = acme.get(ROOT + "records?page_size=3&page_no=1").body();
    assertThat(page.path("total_count").asInt()).isEqualTo(200);
    assertThat(page.at("/records/0/job_id").asString()).isEqualTo(last);
    assertThat(acme.get(ROOT + "records?page_size=100&page_no=2").body().path("records"))
        .hasSize(100);
    assertThat(acme.get(ROOT + "records?page_size=100&page_no=3").body().path("records")).isEmpty();
    Tickets.assertRefused(
        acme.get(ROOT + "job?job_id=" + first), "OSM.01010001", "diagnosis.job.exists");
    acme.world().advance("PT3M");
    assertThat(job(last).path("status").asInt()).isEqualTo(3);
  }

  @Test
  void feedback_is_taken() {
    ObjectNode body = TestServer.json().put("type", 1).put("is_helpful", true);

    assertThat(post("feedback", body.put("content", "好")).body()).hasToString("{}");
    assertThat(acme.world().control("GET", "/export").toString()).contains("\"content\":\"好\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feedback | {'type': 1}",
        "feedback | {'type': 3, 'is_helpful': true}",
        "feedback | {'type': 1, 'is_helpful': 'yes'}",
        "job/start | {'type': 1, 'params': {}}",
        "job/start | {'type': 0, 'params': {}, 'region_id': 'cn-north-4'}",
        "job/start | {'type': 1, 'params': {'eip': 1}, 'region_id': 'cn-north-4'}",
        "job/start | {'type': 1, 'params': 'x', 'region_id': 'cn-north-4'}",
        "job/show-items | {}",
        "job/vm/resources | {'region': 1}"
      })
  void a_body_that_does_not_fit_is_refused(String path, String body) {
    ObjectNode wrong = (ObjectNode) Json.read(body.replace('\'', '"'));

    Tickets.assertRefused(post(path, wrong), "OSM.01010001", "tickets.check.parameters");
  }

  @ParameterizedTest
  @CsvSource({"records?page_size=0", "records?page_size=101", "records?page_no=0", "job"})
  void a_parameter_that_does_not_fit_is_refused(String query) {
    Tickets.assertRefused(acme.get(ROOT + query), "OSM.01010001", "tickets.check.parameters");
  }

  @Test
  void a_saved_world_goes_on_with_its_diagnoses() {
    String id = start();
    JsonNode file = acme.world().control("GET", "/export");

    Shop copy = new Shop(TestWorld.imported(file), "acme");
    copy.world().advance("PT3M");

    assertThat(copy.get(ROOT + "job?job_id=" + id).body().path("status").asInt()).isEqualTo(3);
    assertThat(job(id).path("status").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "id, \"x\"",
    "resource_id, \"none\"",
    "customer_id, \"11111111111111111111111111111111\"",
    "started_at, \"2099-01-01T00:00:00Z\"",
    "abnormal, [\"EXPIRY\"]"
  })
  void a_saved_diagnosis_that_cannot_be_is_refused(String field, String value) {
    start();
    ObjectNode file = (ObjectNode) acme.world().control("GET", "/export");
    file.findParent("argument").set(field, Json.read(value));

    assertThat(TestServer.control("POST", "/worlds/import", file).status()).isEqualTo(400);
  }
}

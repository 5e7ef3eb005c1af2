// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Renewals.disk;
import static dev.ocesandbox.server.conformance.Renewals.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resources that go from a term to pay-per-use, and are metered under the same ids: rules
 * metering.switch.begins-by-use and metering.switch.without-price.
 */
@OnBothTargets
class SwitchedUseConformance {

  private static final String INSTANTLY = Renewals.SWITCH + "/instantly";

  private final Renewals acme;

  SwitchedUseConformance(Target target) {
    acme = Renewals.rich(target);
  }

  private ObjectNode export() {
    return (ObjectNode) acme.world().control("GET", "/export");
  }

  private List<JsonNode> metered() {
    return export().at("/state/rooms/metering/metered").valueStream().toList();
  }

  private JsonNode metered(String id) {
    return metered().stream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElse(Json.object());
  }

  private void switchNow(String id) {
    ObjectNode body = TestServer.json();
    body.putArray("resource_ids").add(id);
    TestServer.Answer answer = acme.world().post("acme", INSTANTLY, body);
    assertThat(answer.body().at("/to_ondemand_service_results/0/result").asString())
        .as("%s", answer.body())
        .isEqualTo("SUCCESS");
  }

  @Test
  void a_server_and_its_disk_are_metered_from_the_second_after_their_term() {
    List<String> ids = acme.bought(server(), disk());
    String name = acme.resource(ids.get(0)).path("resource_name").asString();
    acme.onDemand("SET_UP", ids.get(0));
    acme.world().advance("P29D");
    assertThat(metered()).isEmpty();

    acme.world().advance("P2D");

    assertThat(metered()).hasSize(2);
    JsonNode one = metered(ids.get(0));
    assertThat(one.path("begun_at").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(one.path("name").asString()).isEqualTo(name);
    assertThat(one.path("sizes")).isEmpty();
    assertThat(one.path("main_id").isNull()).isTrue();
    JsonNode two = metered(ids.get(1));
    assertThat(two.path("main_id").asString()).isEqualTo(ids.get(0));
    assertThat(two.path("begun_at").asString()).isEqualTo("2026-12-23T16:00:00Z");
    assertThat(two.at("/sizes/0/amount").asInt()).isEqualTo(40);
    assertThat(ids).allSatisfy(id -> assertThat(acme.status(id)).isEqualTo(3));
  }

  @Test
  void an_order_switches_at_once() {
    List<String> ids = acme.bought(server(), disk());
    acme.world().advance("P10D");
    String now = acme.world().control("GET", "/clock").path("now").asString();

    switchNow(ids.get(0));

    assertThat(ids)
        .allSatisfy(id -> assertThat(metered(id).path("begun_at").asString()).startsWith(day(now)));
    assertThat(acme.status(ids.get(0))).isEqualTo(3);
    assertThat(metered(ids.get(0)).at("/product/id").asString())
        .isNotEqualTo(acme.resource(ids.get(0)).path("product_id").asString());
  }

  private static String day(String instant) {
    return instant.substring(0, 10);
  }

  @Test
  void a_switched_resource_is_kept_although_its_product_has_no_price_by_use_any_more() {
    String id = acme.boughtServer();
    acme.onDemand("SET_UP", id);
    acme.world()
        .control(
            "PUT",
            "/price-book",
            Json.read("{\"format\": 1, \"name\": \"none\", \"only\": true, \"products\": []}"));

    acme.world().advance("P31D");

    assertThat(metered(id).path("ended_at").isNull()).isTrue();
    assertThat(acme.shop().balance(1)).isEqualTo("99967.80");
  }

  @Test
  void what_is_attached_ends_with_its_main_resource() {
    List<String> ids = acme.bought(server(), disk());
    switchNow(ids.get(0));

    acme.world().control("DELETE", "/pay-per-use/" + ids.get(0));

    assertThat(ids).allSatisfy(id -> assertThat(metered(id).path("ended_at").isNull()).isFalse());
  }

  @Test
  void an_export_with_ids_that_are_in_two_rooms_is_imported_as_it_was() {
    List<String> ids = acme.bought(server(), disk());
    switchNow(ids.get(0));
    ObjectNode saved = export();

    TestWorld again = TestWorld.imported(saved);

    assertThat(again.control("GET", "/export").at("/state/rooms/metering"))
        .isEqualTo(saved.at("/state/rooms/metering"));
  }

  @Test
  void a_file_in_which_a_resource_is_both_subscribed_and_metered_is_refused() {
    String id = acme.boughtServer();
    String other = acme.boughtServer();
    switchNow(id);
    ObjectNode saved = export();
    ((ObjectNode) saved.at("/state/rooms/metering/metered/0")).put("id", other);

    TestServer.Answer refused = TestServer.control("POST", "/worlds/import", saved);

    assertThat(refused.body().toString()).contains("must not be that of a subscription");
  }

  @Test
  void a_file_whose_counter_would_issue_an_id_again_is_refused() {
    String id = acme.boughtServer();
    switchNow(id);
    ObjectNode disk =
        TestServer.json()
            .put("account", "acme")
            .put("service_type_code", "hws.service.type.ebs")
            .put("resource_type_code", "hws.resource.type.volume")
            .put("resource_spec", "SAS")
            .put("region_code", "cn-north-4")
            .put("resource_size", 10);
    acme.world().control("POST", "/pay-per-use", disk);
    ObjectNode saved = export();
    ObjectNode counters = (ObjectNode) saved.at("/state/counters");
    assertThat(counters.path("resource").asInt()).isEqualTo(2);
    counters.put("resource", 1);

    TestServer.Answer refused = TestServer.control("POST", "/worlds/import", saved);

    assertThat(refused.body().toString()).contains("must be at least 2");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The labels that a customer defines. */
class LabelsConformance {

  private static final String LABELS = "/v2/servicerequest/labels";

  private final TestWorld world = Target.FRESH_WORLD.world(Target.request("empty"));

  private static ObjectNode form(String name, String color) {
    return TestServer.json().put("name", name).put("color", color);
  }

  private TestServer.Answer create(String name) {
    return world.post("acme", LABELS, form(name, "#00ff00"));
  }

  private TestServer.Answer update(String id, String name) {
    return world.send("acme", "PUT", LABELS + "/" + id, form(name, "#ff0000"));
  }

  private TestServer.Answer delete(String id) {
    return world.send("acme", "DELETE", LABELS + "/" + id, TestServer.json());
  }

  private List<String> names(String query) {
    return world
        .get("acme", LABELS + query)
        .body()
        .path("label_list")
        .valueStream()
        .map(row -> row.path("label_id").asInt() + " " + row.path("name").asString())
        .toList();
  }

  @Test
  void labels_are_created_changed_and_deleted_and_no_id_comes_back() {
    // rules labels.create.id, labels.delete.leaves-tickets, labels.list.oldest-first
    assertThat(create("one").body()).hasToString("{}");
    assertThat(create("two").body()).hasToString("{}");
    assertThat(update("1", "first").body()).hasToString("{}");
    assertThat(names("")).containsExactly("1 first", "2 two");
    assertThat(delete("2").body()).hasToString("{}");
    create("three");

    assertThat(names("")).containsExactly("1 first", "3 three");
    assertThat(world.get("acme", LABELS).body().at("/label_list/0/color").asString())
        .isEqualTo("#ff0000");
    assertThat(world.get("solo", LABELS).body().path("total_count").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "?name=O, 2",
    "?name=two, 1",
    "?name=o&label_id=1, 1",
    "?label_id=9, 0",
    "?limit=1, 1"
  })
  void labels_are_found_by_part_of_the_name_and_id(String query, int count) {
    // rule labels.list.name-contains
    List.of("one", "two", "red").forEach(this::create);

    assertThat(names(query)).hasSize(count);
  }

  @Test
  void a_name_is_used_once_and_only_own_labels_are_changed() {
    // rules labels.name-unique, labels.exists
    create("one");
    create("two");

    assertRefused(create("one"), "OSM.01010001", "labels.name-unique");
    assertRefused(update("2", "one"), "OSM.01010001", "labels.name-unique");
    assertThat(update("2", "two").body()).hasToString("{}");
    assertRefused(update("9", "nine"), "OSM.01010001", "labels.exists");
    assertRefused(delete("9"), "OSM.01010001", "labels.exists");
    assertRefused(
        world.send("solo", "DELETE", LABELS + "/1", TestServer.json()),
        "OSM.01010001",
        "labels.exists");
    assertThat(world.post("solo", LABELS, form("one", "#000000")).body()).hasToString("{}");
    assertThat(names("")).containsExactly("1 one", "2 two");
  }

  @ParameterizedTest
  @CsvSource({"' ', #000000", "'', #000000", "x, red", "x, #12345", "x, #12345g"})
  void names_and_colors_that_cannot_be_are_refused(String name, String color) {
    assertRefused(
        world.post("acme", LABELS, form(name, color)), "OSM.01010001", "tickets.check.parameters");
    assertThat(names("")).isEmpty();
  }

  @Test
  void an_account_has_at_most_a_thousand_labels() {
    // rule labels.create.limit
    for (int i = 0; i < 1_000; i++) {
      assertThat(create("label " + i).body()).hasToString("{}");
    }
    assertRefused(create("one more"), "OSM.01010001", "labels.create.limit");
    delete("1");

    assertThat(create("one more").body()).hasToString("{}");
  }

  @ParameterizedTest
  @CsvSource({"id, 70000", "name, \" \"", "color, \"red\"", "customer_id, \"nobody\"", "id, 2"})
  void a_saved_world_with_a_label_that_cannot_be_is_refused(String field, String value) {
    create("one");
    JsonNode file = world.control("GET", "/export");
    assertThat(TestWorld.imported(file).get("acme", LABELS).body().path("total_count").asInt())
        .isEqualTo(1);
    ObjectNode record = (ObjectNode) file.findParent("color");
    record.set(field, dev.ocesandbox.contracts.json.Json.read(value));

    assertThat(TestServer.control("POST", "/worlds/import", file).status()).isEqualTo(400);
  }
}

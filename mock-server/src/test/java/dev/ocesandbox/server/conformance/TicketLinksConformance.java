// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels on tickets, and links between tickets. */
class TicketLinksConformance {

  private static final String LABELS = "/v2/servicerequest/labels";

  private final TicketDesk desk = TicketDesk.empty();

  private static String path(String ticket, String what) {
    return TicketDesk.CASES + "/" + ticket + "/" + what;
  }

  private void label(String name) {
    ObjectNode form = TestServer.json().put("name", name).put("color", "#00ff00");
    assertThat(desk.world().post("acme", LABELS, form).body()).hasToString("{}");
  }

  private TestServer.Answer labels(String method, String ticket, String query) {
    return desk.world()
        .send("acme", method, path(ticket, "labels?label_ids=" + query), TestServer.json());
  }

  private List<Integer> labelsOf(String ticket) {
    return desk.get("/" + ticket + "/labels")
        .path("case_label_list")
        .valueStream()
        .map(row -> row.path("label_id").asInt())
        .toList();
  }

  private TestServer.Answer link(String ticket, String... others) {
    ObjectNode form = TestServer.json();
    ArrayNode ids = form.putArray("related_id_list");
    List.of(others).forEach(ids::add);
    return desk.world().post("acme", path(ticket, "relations"), form);
  }

  private TestServer.Answer unlink(String ticket, String other) {
    return desk.world()
        .send(
            "acme",
            "DELETE",
            path(ticket, "relations"),
            TestServer.json().put("related_id", other));
  }

  private List<String> linksOf(String ticket) {
    return desk.get("/" + ticket + "/relations")
        .path("case_relation_list")
        .valueStream()
        .map(row -> row.path("case_id").asString())
        .toList();
  }

  private JsonNode state() {
    return desk.world().control("GET", "/state");
  }

  @Test
  void labels_are_put_on_a_ticket_and_taken_off_repeated_or_with_commas() {
    // rules labels.ticket.add, labels.ticket.remove, labels.create.id
    List.of("one", "two", "three").forEach(this::label);
    String id = desk.open("labelled");

    assertThat(labels("POST", id, "3,1").body()).hasToString("{}");
    assertThat(labels("POST", id, "1&label_ids=2").body()).hasToString("{}");

    assertThat(labelsOf(id)).containsExactly(3, 1, 2);
    assertThat(desk.get("/" + id + "/labels").at("/case_label_list/0"))
        .hasToString("{\"label_id\":3,\"name\":\"three\",\"color\":\"#00ff00\"}");
    assertThat(desk.ids("?label_id_list=2")).containsExactly(id);
    assertThat(labels("DELETE", id, "3,2&label_ids=9").body()).hasToString("{}");
    assertThat(labelsOf(id)).containsExactly(1);
  }

  @Test
  void a_deleted_label_is_on_no_ticket_and_leaves_room_for_another() {
    // rule labels.delete.leaves-tickets
    List.of("a", "b", "c", "d", "e", "f").forEach(this::label);
    String id = desk.open("labelled");
    labels("POST", id, "1,2,3,4,5");
    desk.world().send("acme", "DELETE", LABELS + "/2", TestServer.json());

    assertThat(labelsOf(id)).containsExactly(1, 3, 4, 5);
    assertThat(labels("POST", id, "6").body()).hasToString("{}");
    assertThat(labelsOf(id)).containsExactly(1, 3, 4, 5, 6);
  }

  @Test
  void a_sixth_label_and_one_that_the_account_does_not_have_change_nothing() {
    // rules labels.ticket.limit, labels.exists
    List.of("a", "b", "c", "d", "e", "f").forEach(this::label);
    String id = desk.open("labelled");
    labels("POST", id, "1,2,3,4,5");
    JsonNode before = state();

    assertRefused(labels("POST", id, "6"), "OSM.01010001", "labels.ticket.limit");
    assertRefused(labels("POST", id, "1,77"), "OSM.01010001", "labels.exists");
    assertRefused(labels("POST", "TT200001010000", "1"), "OSM.01010015", "tickets.case.exists");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1,,2", "1,2,3,4,5,6", "-1", "999999"})
  void ids_of_labels_that_are_no_numbers_are_refused(String ids) {
    String id = desk.open("labelled");

    assertRefused(labels("POST", id, ids), "OSM.01010001", "tickets.check.parameters");
    assertRefused(labels("DELETE", id, ids), "OSM.01010001", "tickets.check.parameters");
  }

  @Test
  void a_link_shows_at_both_tickets_and_is_removed_at_both() {
    // rules tickets.relations.both, tickets.relations.list.visible
    String one = desk.open("one");
    String two = desk.open("two");
    String three = desk.open("three");

    assertThat(link(one, three, two).body()).hasToString("{}");
    assertThat(link(two, one).body()).hasToString("{}");

    assertThat(linksOf(one)).containsExactly(three, two);
    assertThat(linksOf(two)).containsExactly(one);
    assertThat(desk.get("/" + two + "/relations").at("/case_relation_list/0"))
        .hasToString(
            "{\"case_id\":\"" + one + "\",\"simple_description\":\"one\",\"user_name\":\"acme\"}");
    assertThat(unlink(two, one).body()).hasToString("{}");
    assertThat(linksOf(one)).containsExactly(three);
    assertThat(linksOf(two)).isEmpty();
  }

  @Test
  void links_that_cannot_be_change_nothing() {
    // rules tickets.relations.other-ticket, tickets.relations.limit, tickets.relations.exists
    String one = desk.open("one");
    List<String> others = List.of(desk.open("2"), desk.open("3"), desk.open("4"), desk.open("5"));
    link(one, others.get(0), others.get(1), others.get(2));
    JsonNode before = state();

    assertRefused(link(one, one), "OSM.01010001", "tickets.relations.other-ticket");
    assertRefused(link(one, others.get(3)), "OSM.01010001", "tickets.relations.limit");
    assertRefused(link(others.get(3), one), "OSM.01010001", "tickets.relations.limit");
    assertRefused(unlink(one, others.get(3)), "OSM.01010001", "tickets.relations.exists");
    assertRefused(link(others.get(3), "TT1"), "OSM.01010015", "tickets.case.exists");
    assertRefused(link(others.get(3)), "OSM.01010001", "tickets.check.parameters");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void a_deleted_ticket_is_linked_to_nothing_and_leaves_room_for_another() {
    String one = desk.open("one");
    List<String> others = List.of(desk.open("2"), desk.open("3"), desk.open("4"), desk.open("5"));
    link(one, others.get(0), others.get(1), others.get(2));
    desk.done(others.get(1), "cancel");
    desk.done(others.get(1), "delete");

    assertThat(linksOf(one)).containsExactly(others.get(0), others.get(2));
    assertThat(link(one, others.get(3)).body()).hasToString("{}");
    assertThat(linksOf(one)).containsExactly(others.get(0), others.get(2), others.get(3));
    TestWorld copy = TestWorld.imported(desk.world().control("GET", "/export"));
    assertThat(copy.get("acme", path(one, "relations")).body().path("case_relation_list").size())
        .isEqualTo(3);
  }
}

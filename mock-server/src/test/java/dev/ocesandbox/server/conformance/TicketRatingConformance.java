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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completed tickets are rated, and further parameters are added while a ticket is open. */
class TicketRatingConformance {

  private final TicketDesk desk = TicketDesk.empty();

  private String completed() {
    String id = desk.open("help");
    desk.support(id, "accept");
    desk.support(id, "resolve");
    return id;
  }

  /** Scores as {@code point=value} with blanks between. */
  private static ObjectNode rating(String text, String scores) {
    ObjectNode rating = TestServer.json().put("judgement", text);
    ArrayNode rows = rating.putArray("incident_satisfaction_list");
    for (String score : scores.isEmpty() ? new String[0] : scores.split(" ")) {
      int equals = score.indexOf('=');
      rows.addObject()
          .put("satisfaction_id", Integer.parseInt(score.substring(0, equals)))
          .put("satisfaction_value", Integer.parseInt(score.substring(equals + 1)));
    }
    return rating;
  }

  private TestServer.Answer rate(String id, JsonNode rating) {
    return desk.world().post("acme", TicketDesk.CASES + "/" + id + "/score", rating);
  }

  private String shown(String id) {
    StringBuilder shown = new StringBuilder(desk.detail(id).path("judgement").asString());
    for (JsonNode row : desk.detail(id).path("incident_satisfaction")) {
      shown
          .append(' ')
          .append(row.path("satisfaction_id").asInt())
          .append('=')
          .append(row.path("satisfaction_value").asInt());
    }
    return shown.toString();
  }

  @Test
  void a_later_rating_replaces_the_first() {
    // rule tickets.rating.replaces
    String id = completed();
    assertThat(rate(id, rating("good", "1=5 3=4")).body()).hasToString("{}");
    assertThat(shown(id)).isEqualTo("good 1=5 3=4");

    assertThat(rate(id, rating("bad", "3=1")).applied()).contains("tickets.rating.replaces");

    assertThat(shown(id)).isEqualTo("bad 3=1");
    assertThat(desk.status(id)).isEqualTo(3);
    assertThat(desk.logs(id)).containsExactly(5, 5, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2=5", "1=0", "1=6", "1=5 1=5", "1=5 3=9", "0=1"})
  void a_point_or_score_that_cannot_be_given_is_refused(String scores) {
    // rule tickets.rating.points
    String id = completed();
    String open = desk.open("open");
    desk.support(open, "accept");
    JsonNode before = desk.world().control("GET", "/state");

    assertRefused(rate(id, rating("", scores)), "OSM.01010001", "tickets.rating.points");
    assertRefused(
        desk.act(open, "close", rating("", scores)), "OSM.01010001", "tickets.rating.points");
    assertThat(desk.world().control("GET", "/state")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "accept", "accept ask", "accept propose", "accept pause"})
  void a_ticket_that_is_not_completed_is_not_rated(String path) {
    String id = desk.open("help");
    for (String action : path.isEmpty() ? new String[0] : path.split(" ")) {
      desk.support(id, action);
    }

    assertRefused(rate(id, rating("", "1=5")), "OSM.01010018", "tickets.action.status");
    assertThat(shown(id)).isEmpty();
  }

  private TestServer.Answer extend(String id, String body) {
    return desk.world()
        .post(
            "acme",
            TicketDesk.CASES + "/" + id + "/extends-param",
            Json.read(body.replace('\'', '"')));
  }

  private String extended(String id) {
    return desk.get("/" + id + "/extends-param").path("extends_map").toString();
  }

  @Test
  void further_parameters_replace_those_with_the_same_key() {
    String id = desk.open("help");
    String message = desk.detail(id).at("/message_list/0/message_id").asString();
    assertThat(extend(id, "{'extends_map': {'a': 1, 'b': {'c': [true]}}}").body())
        .hasToString("{}");

    extend(id, "{'extends_map': {'a': 'x'}, 'message_id': '" + message + "'}");

    assertThat(extended(id)).isEqualTo("{\"a\":\"x\",\"b\":{\"c\":[true]}}");
  }

  @Test
  void more_than_a_hundred_parameters_and_unknown_messages_are_refused() {
    // rule tickets.extended.fits
    String id = desk.open("help");
    ObjectNode body = TestServer.json();
    ObjectNode values = body.putObject("extends_map");
    for (int i = 0; i < 100; i++) {
      values.put("k" + i, i);
    }
    assertThat(extend(id, body.toString()).body()).hasToString("{}");
    String before = extended(id);

    for (String more :
        new String[] {"{'extends_map': {'k': 1}}", "{'message_id': '" + "f".repeat(32) + "'}"}) {
      assertRefused(extend(id, more), "OSM.01010001", "tickets.extended.fits");
    }
    assertThat(extended(id)).isEqualTo(before);
    assertThat(extend(id, "{'extends_map': {'k1': 'again'}}").body()).hasToString("{}");
  }

  @ParameterizedTest
  @CsvSource({"cancel, ''", "close, accept"})
  void a_ticket_that_has_ended_takes_no_parameters(String action, String first) {
    String id = desk.open("help");
    if (!first.isEmpty()) {
      desk.support(id, first);
    }
    desk.done(id, action);

    assertRefused(extend(id, "{'extends_map': {'a': 1}}"), "OSM.01010018", "tickets.action.status");
    assertThat(extended(id)).isEqualTo("{}");
  }

  @Test
  void a_sensitive_parameter_is_shown_as_stars() {
    ObjectNode form =
        TicketDesk.form("cannot log in")
            .put("business_type_id", "d2048fb4b30692c6f0a214275b844374")
            .put("region_id", "cn-north-1");
    form.putObject("extends_map")
        .put("instance_id", "i-1")
        .put("os_type", "Linux")
        .put("login_password", "Open-Sesame-1");

    assertThat(extended(desk.open(form)))
        .isEqualTo("{\"instance_id\":\"i-1\",\"login_password\":\"******\",\"os_type\":\"Linux\"}");
  }
}

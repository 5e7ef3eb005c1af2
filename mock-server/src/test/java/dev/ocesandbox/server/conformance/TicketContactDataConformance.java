// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the customer of a ticket is reached, and who gets carbon copies. */
class TicketContactDataConformance {

  private static final String COPIES = "tickets.create.copies";

  private final TicketDesk desk = TicketDesk.empty();

  private TestServer.Answer change(String id, JsonNode body) {
    return desk.world().send("acme", "PUT", TicketDesk.CASES + "/" + id + "/contact-info", body);
  }

  private void changed(String id, JsonNode body) {
    assertThat(change(id, body).body()).hasToString("{}");
  }

  private String contact(String id) {
    return desk.detail(id).path("ext_info").toString();
  }

  private static ObjectNode copies(ObjectNode form, String mails) {
    form.putObject("extension_map").put("cc_email", mails);
    return form;
  }

  static Stream<String> wrongCopies() {
    return Stream.of(
        "nobody",
        "a@b",
        "a b@example.com",
        "a@example.com,,b",
        "a@example.com b@example.com",
        String.join(",", Collections.nCopies(6, "a@example.com")),
        "a".repeat(65) + "@example.com",
        "a@" + "b".repeat(60) + "." + "c".repeat(60) + ".example.com");
  }

  @ParameterizedTest
  @MethodSource("wrongCopies")
  void carbon_copies_that_are_too_many_or_have_no_form_are_refused(String mails) {
    String id = desk.open(copies(TicketDesk.form("help"), "first@example.com"));
    JsonNode before = desk.world().control("GET", "/state");

    assertRefused(
        desk.world().post("acme", TicketDesk.CASES, copies(TicketDesk.form("help"), mails)),
        "OSM.01010008",
        COPIES);
    assertRefused(change(id, copies(TestServer.json(), mails)), "OSM.01010008", COPIES);
    assertThat(desk.world().control("GET", "/state")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@example.com | a@example.com",
        "a@example.com,b@example.com | a@example.com,b@example.com",
        "' a@example.com ; b.c+d@mail.example.com;' | a@example.com,b.c+d@mail.example.com",
        "a@x.cn,b@x.cn;c@x.cn,d@x.cn;e@x.cn | a@x.cn,b@x.cn,c@x.cn,d@x.cn,e@x.cn"
      })
  void up_to_five_mailboxes_are_separated_by_commas_or_semicolons(String given, String shown) {
    String id = desk.open(copies(TicketDesk.form("help"), given));

    assertThat(desk.detail(id).at("/ext_info/cc_email").asString()).isEqualTo(shown);
  }

  @Test
  void new_contact_data_replace_the_old_ones_and_the_log_notes_it() {
    // rule tickets.contact.replaces
    String id = desk.open(copies(TicketDesk.form("help"), "cc@example.com"));
    changed(
        id,
        TestServer.json()
            .put("area_code", "86")
            .put("remind_mobile", "13800000000")
            .put("remind_mail", "ops@example.com")
            .put("remind_time", "09:00-18:00")
            .put("operate_desc", "on call"));
    assertThat(contact(id))
        .isEqualTo(
            "{\"area_code\":\"86\",\"remind_mobile\":\"138****0000\","
                + "\"remind_mail\":\"o***@example.com\",\"remind_time\":\"09:00-18:00\","
                + "\"contact_type\":\"0\",\"cc_email\":\"cc@example.com\"}");

    changed(id, TestServer.json().put("remind_mail", "ops@example.com"));
    assertThat(contact(id))
        .isEqualTo(
            "{\"remind_mail\":\"o***@example.com\",\"contact_type\":\"1\","
                + "\"cc_email\":\"cc@example.com\"}");

    changed(id, copies(TestServer.json(), ""));
    assertThat(contact(id)).isEqualTo("{}");
    assertThat(desk.logs(id)).containsExactly(115, 114, 114, 0);
    assertThat(desk.status(id)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:00-18:00", "09:00-24:00", "09:00", "always", "1", "0 "})
  void a_window_of_time_that_does_not_exist_is_refused(String time) {
    String id = desk.open("help");

    assertRefused(
        change(id, TestServer.json().put("remind_time", time)),
        "OSM.01010001",
        "tickets.check.parameters");
    assertThat(desk.logs(id)).containsExactly(0);
  }

  @Test
  void a_ticket_that_has_ended_keeps_its_contact_data() {
    String id = desk.open(copies(TicketDesk.form("help"), "cc@example.com"));
    desk.done(id, "cancel");

    assertRefused(
        change(id, TestServer.json().put("remind_mail", "ops@example.com")),
        "OSM.01010018",
        "tickets.action.status");
    assertThat(contact(id)).isEqualTo("{\"cc_email\":\"cc@example.com\"}");
  }
}

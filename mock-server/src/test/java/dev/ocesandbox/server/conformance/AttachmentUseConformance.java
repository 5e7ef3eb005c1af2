// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files are used by one ticket or report, and deleted only before. */
class AttachmentUseConformance {

  private static final String CODE = "OSM.01010001";
  private static final String UNUSED = "attachments.bind.own-unused";
  private static final byte[] TEXT = "what happened".getBytes(UTF_8);

  private final AttachmentDesk desk = AttachmentDesk.create();
  private final TicketDesk tickets = new TicketDesk(desk.world());

  private static ObjectNode ticket(String... ids) {
    ObjectNode form = TicketDesk.form("it broke");
    ArrayNode files = form.putArray("accessory_ids");
    List.of(ids).forEach(files::add);
    return form;
  }

  private TestServer.Answer submit(String caller, String... ids) {
    return desk.users().post(caller, "cases", ticket(ids));
  }

  private String text() {
    return desk.file("a.txt", TEXT);
  }

  private static ObjectNode report(String type, List<String> files, String... identity) {
    ObjectNode report =
        TestServer.json()
            .put("type", type)
            .put("title", "https://www.example.com")
            .put("content", "The page shows our trademark.");
    files.forEach(report.putArray("files")::add);
    ArrayNode proofs =
        report
            .putObject("contacts")
            .put("name", "Li Lei")
            .put("mobile", "13800000000")
            .put("id_type", 10)
            .putArray("id_files");
    List.of(identity).forEach(proofs::add);
    return report;
  }

  private TestServer.Answer send(ObjectNode report) {
    return desk.users().post("acme", "feedbacks", report);
  }

  @Test
  void a_ticket_shows_its_files_in_their_order_and_keeps_them() {
    String a = text();
    String b = desk.file("b.png", TEXT);

    String ticket = tickets.open(ticket(b, a));

    assertThat(tickets.detail(ticket).at("/message_list/0/accessory_list"))
        .hasToString(
            "[{\"accessory_id\":\"%s\",\"file_actual_name\":\"b.png\"},".formatted(b)
                + "{\"accessory_id\":\"%s\",\"file_actual_name\":\"a.txt\"}]".formatted(a));
    assertRefused(desk.delete("acme", a), "OSM.01010018", "attachments.delete.unused");
    assertThat(desk.get("/" + a).raw().body()).isEqualTo(TEXT);
  }

  @Test
  void a_file_is_deleted_once_by_its_account_before_anything_uses_it() {
    String id = text();

    assertRefused(desk.delete("solo", id), CODE, "attachments.exists");
    assertRefused(desk.delete("guest", id), "OSM.01010002", "privileges.tickets.policy-needed");
    assertThat(desk.delete("acme", id).body()).hasToString("{}");
    assertRefused(desk.delete("acme", id), CODE, "attachments.exists");
    assertRefused(desk.get("/" + id), CODE, "attachments.exists");
    assertRefused(submit("acme", id), CODE, UNUSED);
    assertThat(desk.saved()).isEmpty();
  }

  @Test
  void a_ticket_uses_files_of_its_submitter_that_nothing_else_uses() {
    String used = text();
    tickets.open(ticket(used));
    String twice = text();

    assertRefused(submit("acme", used), CODE, UNUSED);
    assertRefused(submit("acme", twice, twice), CODE, UNUSED);
    assertRefused(submit("acme", twice, AttachmentDesk.UNKNOWN), CODE, UNUSED);
    assertRefused(submit("acme", desk.file("solo", "a.txt", TEXT)), CODE, UNUSED);
    assertRefused(submit("acme", desk.file("admin", "a.txt", TEXT)), CODE, UNUSED);
    assertRefused(submit("admin", twice), CODE, UNUSED);
    assertThat(submit("acme", used).explained().at("/next/en").asString())
        .contains("instead of " + used);

    assertThat(tickets.ids("")).as("nothing was changed").hasSize(1);
    assertThat(desk.delete("acme", twice).body()).hasToString("{}");
  }

  @Test
  void a_ticket_has_at_most_five_files() {
    String[] six = {text(), text(), text(), text(), text(), text()};

    assertRefused(submit("acme", six), CODE, "attachments.bind.most");
    tickets.open(ticket(six[0], six[1], six[2], six[3], six[4]));
    assertThat(desk.delete("acme", six[5]).body()).hasToString("{}");
  }

  @Test
  void a_report_uses_its_evidence_and_the_proofs_of_who_reports() {
    String evidence = text();
    String proof = text();

    assertThat(send(report("infringement", List.of(evidence), proof)).body()).hasToString("{}");

    assertRefused(desk.delete("acme", evidence), "OSM.01010018", "attachments.delete.unused");
    assertRefused(desk.delete("acme", proof), "OSM.01010018", "attachments.delete.unused");
    assertRefused(send(report("infringement", List.of(evidence), text())), CODE, UNUSED);
    assertRefused(send(report("infringement", List.of(), proof)), CODE, UNUSED);
    assertThat(send(report("abuse", List.of(), text())).body()).hasToString("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void a_report_has_a_type(String type) {
    String proof = text();

    assertRefused(
        send(report(type, List.of(), proof)), "OSM.01010016", "attachments.feedback.type");
    assertThat(desk.delete("acme", proof).body()).as("it was not used").hasToString("{}");
  }

  @Test
  void a_report_proves_who_reports_with_up_to_three_files() {
    String rule = "tickets.check.parameters";

    assertRefused(send(report("abuse", List.of())), CODE, rule);
    assertRefused(send(report("abuse", List.of(), text(), text(), text(), text())), CODE, rule);
    assertThat(send(report("abuse", List.of(), text(), text(), text())).body()).hasToString("{}");
    ObjectNode nameless = report("abuse", List.of(), text());
    ((ObjectNode) nameless.path("contacts")).remove("name");
    assertRefused(send(nameless), CODE, rule);
  }
}

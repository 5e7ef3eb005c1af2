// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.id;
import static dev.ocesandbox.server.conformance.AttachmentDesk.json;
import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files are uploaded as forms and as Base64 text, within the limits that are shown. */
class AttachmentUploadConformance {

  private static final String CODE = "OSM.01010001";
  private static final int MIB = 1024 * 1024;
  private static final byte[] TEXT = "what happened".getBytes(UTF_8);

  private final AttachmentDesk desk = AttachmentDesk.create();

  private void assertNothingKept() {
    assertThat(desk.saved()).isEmpty();
  }

  @Test
  void a_file_is_uploaded_as_a_form_or_as_json_and_comes_back_byte_for_byte() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }

    String form = id(desk.upload(GivenForm.of("截图 1.png", every).end()));
    String json = id(desk.upload("acme", json("截图 1.png", every)));

    assertThat(form).isNotEqualTo(json);
    assertThat(desk.get("/" + form).raw().body()).isEqualTo(every);
    assertThat(desk.get("/" + json).raw().body()).isEqualTo(every);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=----a-boundary",
        "multipart/form-data; boundary=\"----a-boundary\"",
        "Multipart/Form-Data; charset=UTF-8; Boundary=----a-boundary"
      })
  void a_form_says_its_boundary_in_any_legal_way(String type) {
    byte[] form = GivenForm.empty().raw("preamble\r\n").raw(form()).raw("epilogue").bytes();

    assertThat(id(desk.post("acme", type, form))).isNotEmpty();
  }

  private static byte[] form() {
    return GivenForm.of("a.txt", TEXT).text("more", "ignored").end().bytes();
  }

  @Test
  void the_limits_are_shown_as_text() {
    // rule attachments.limits
    JsonNode limit = desk.get("/limits").body().path("accessory_limit");

    assertThat(limit.path("limit_count").asString()).isEqualTo("5");
    assertThat(limit.path("limit_size").asString()).isEqualTo("4");
    assertThat(limit.path("limit_file_type").asString().split(","))
        .hasSize(16)
        .contains("png", "zip", "docx", "mov");
  }

  @Test
  void a_file_may_be_as_large_as_shown_and_no_byte_larger() {
    assertThat(id(desk.upload(GivenForm.of("a.zip", new byte[4 * MIB]).end()))).isNotEmpty();
    assertThat(id(desk.upload("acme", json("b.zip", new byte[4 * MIB])))).isNotEmpty();
    String rule = "attachments.upload.size";
    byte[] large = new byte[4 * MIB + 1];
    assertRefused(desk.upload(GivenForm.of("a.zip", large).end()), CODE, rule);
    assertRefused(desk.upload("acme", json("a.zip", large)), CODE, rule);
    assertRefused(desk.upload("acme", json("a.zip", new byte[5 * MIB])), CODE, rule);
    assertRefused(desk.upload(GivenForm.of("a.zip", new byte[11 * MIB]).end()), CODE, rule);
    assertThat(desk.saved()).hasSize(2);

    // rule gateway.size.body
    TestServer.Answer answer = desk.upload(GivenForm.of("a.zip", new byte[12 * MIB]).end());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("APIGW.0201");
  }

  @Test
  void an_empty_file_is_refused() {
    String rule = "attachments.upload.not-empty";

    assertRefused(desk.upload(GivenForm.of("a.txt", new byte[0]).end()), CODE, rule);
    assertRefused(desk.upload("acme", json("a.txt", new byte[0])), CODE, rule);
    assertNothingKept();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a", "txt", "a.tar.gz", "a.txt.", "a.png.sh", "图"})
  void a_file_of_another_type_is_refused(String name) {
    String rule = "attachments.upload.type";

    assertRefused(desk.upload(GivenForm.of(name, TEXT).end()), CODE, rule);
    assertRefused(desk.upload("acme", json(name, TEXT)), CODE, rule);
    assertNothingKept();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.TXT", "a.Jpeg", "😀.mp4", "a b.log", ".ini", "a%2F.txt", "CON.txt"})
  void the_type_is_what_is_behind_the_last_dot_without_case(String name) {
    assertThat(id(desk.upload(GivenForm.of(name, TEXT).end()))).isNotEmpty();
    assertThat(desk.saved().path(0).path("name").asString()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "dGVzdA",
    "dGVzdA=",
    "'dGVzdA==\n'",
    "'dGVz dA=='",
    "_-8=",
    "====",
    "A===",
    "éééé",
    "'data:text/plain;base64,dGVzdA=='",
    "dG=zdA=="
  })
  void what_is_not_base64_is_refused(String data) {
    assertRefused(
        desk.upload("acme", json("a.txt", TEXT).put("accessory_data", data)),
        CODE,
        "attachments.upload.base64");
    assertNothingKept();
  }

  @ParameterizedTest
  @CsvSource({
    "{\"accessory_from\": \"elsewhere\"}, attachments.upload.from",
    "{\"accessory_from\": \"\"}, attachments.upload.from",
    "{\"accessory_from\": 1}, attachments.upload.from",
    "{}, attachments.upload.from",
    "[], attachments.upload.form-data",
    "'', attachments.upload.form-data",
    "incident, attachments.upload.form-data",
    "'{\"accessory_from\": \"incident\"', attachments.upload.form-data",
    "{\"accessory_from\": 1e999999999}, attachments.upload.from"
  })
  void the_form_says_in_json_what_the_file_is_for(String about, String rule) {
    GivenForm form = GivenForm.empty().file("a.txt", TEXT).text("form_data", about).end();

    assertRefused(desk.upload(form), CODE, rule);
    assertNothingKept();
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "message", "feedback"})
  void a_file_is_for_a_ticket_a_message_or_a_report(String from) {
    String about = "{\"accessory_from\": \"" + from + "\", \"more\": 1}";
    GivenForm form = GivenForm.empty().text("form_data", about).file("a.txt", TEXT).end();

    assertThat(id(desk.upload(form))).isNotEmpty();
    assertThat(id(desk.upload("acme", json("a.txt", TEXT).put("accessory_from", from))))
        .isNotEmpty();
    assertRefused(
        desk.upload("acme", json("a.txt", TEXT).put("accessory_from", from + "s")),
        CODE,
        "attachments.upload.from");
  }

  @Test
  void an_archive_is_never_opened() {
    byte[] broken = "PK\003\004 no archive at all".getBytes(UTF_8);

    String id = id(desk.upload(GivenForm.of("a.zip", broken).end()));

    assertThat(desk.get("/" + id).raw().body()).isEqualTo(broken);
  }

  @Test
  void an_iam_user_without_a_policy_for_tickets_uploads_nothing() {
    assertRefused(
        desk.upload("guest", json("a.txt", TEXT)),
        "OSM.01010002",
        "privileges.tickets.policy-needed");
    assertNothingKept();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.json;
import static dev.ocesandbox.server.conformance.GivenForm.BOUNDARY;
import static dev.ocesandbox.server.conformance.GivenForm.INCIDENT;
import static dev.ocesandbox.server.conformance.GivenForm.TYPE;
import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that no honest client sends. Each gets the documented refusal and changes nothing. */
class HostileUploadConformance {

  private static final String PARAMETERS = "tickets.check.parameters";
  private static final String NAME = "attachments.upload.name";
  private static final byte[] TEXT = "x".getBytes(UTF_8);
  private static final GivenForm NONE = GivenForm.empty();
  private static final GivenForm FILE = NONE.file("a.txt", TEXT);
  private static final GivenForm BOTH = GivenForm.of("a.txt", TEXT);

  private static final AttachmentDesk DESK = AttachmentDesk.create();

  private static Arguments form(String what, GivenForm form, String explained) {
    return Arguments.of(what, TYPE, form, explained);
  }

  private static Arguments type(String type) {
    return Arguments.of(type, type, BOTH.end(), "must be multipart/form-data with a boundary");
  }

  private static GivenForm cut(GivenForm form, int bytes) {
    return new GivenForm(Arrays.copyOf(form.bytes(), form.bytes().length - bytes));
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static Stream<Arguments> broken() {
    String broken = "is not a complete multipart body";
    return Stream.of(
        form("no bytes", NONE, broken),
        form("no last boundary", BOTH, broken),
        form("cut in the head of a part", cut(BOTH, 40), broken),
        form("cut in the last boundary", cut(BOTH.end(), 4), broken),
        form("bytes only", NONE.raw(new byte[5000]), broken),
        form("dashes only", NONE.raw("-".repeat(100_000)), broken),
        form("another boundary", NONE.raw("--other\r\n\r\nx\r\n--other--\r\n"), broken),
        form("a boundary inside a file", NONE.file("a.txt", latin("\r\n--" + BOUNDARY)), broken),
        form("the head of a part too long", NONE.part("a; b=" + "c".repeat(20_000), TEXT), broken),
        form("NUL in a name", NONE.file("a\0.txt", TEXT).text("form_data", INCIDENT).end(), broken),
        form("21 parts", parts(21), broken),
        form("20,000 parts", parts(20_000), broken));
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("two files", FILE.raw(BOTH.end().bytes()), "has several parts file"),
        form("two texts", BOTH.text("form_data", "{}").end(), "has several parts form_data"),
        form("no part", NONE.end(), "file must not be null"),
        form("no file", NONE.text("form_data", INCIDENT).end(), "file must not be null"),
        form("no text", FILE.end(), "form_data must not be null"),
        form("no name", BOTH.part("form-data", TEXT).end(), "has a part without name"),
        form("an empty name", BOTH.part("form-data; name=\"\"", TEXT).end(), "without name"),
        form("no disposition", BOTH.raw("--" + BOUNDARY + "\r\nA: b\r\n\r\n\r\n").end(), "without"),
        form("a text as file", NONE.text("file", "x").text("form_data", INCIDENT).end(), "file"),
        form("a file as text", FILE.part(text("x.json"), TEXT).end(), "form_data"),
        form(
            "no UTF-8 text", FILE.part("form-data; name=\"form_data\"", latin("é")).end(), "UTF-8"),
        form("a long text", FILE.text("form_data", "x".repeat(1025)).end(), "form_data"),
        form("a nested text", FILE.text("form_data", "[".repeat(1024)).end(), "JSON"));
  }

  private static String text(String fileName) {
    return "form-data; name=\"form_data\"; filename=\"" + fileName + "\"";
  }

  private static GivenForm parts(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"p")
          .append(i)
          .append("\"\r\n\r\nx\r\n");
    }
    return NONE.raw(text.toString()).end();
  }

  static Stream<Arguments> types() {
    return Stream.of(
        type("multipart/form-data"),
        type("multipart/form-data; boundary="),
        type("multipart/form-data; boundary=\"\""),
        type("multipart/form-data; boundary=\"" + BOUNDARY),
        type("multipart/form-data; boundary=" + "b".repeat(71)),
        type("multipart/mixed; boundary=" + BOUNDARY),
        type("application/x-www-form-urlencoded"),
        type("application/json"),
        type("text/plain"),
        type("nonsense"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"broken", "forms", "types"})
  void a_form_that_is_broken_or_incomplete_is_refused(
      String what, String type, GivenForm form, String explained) {
    TestServer.Answer answer = DESK.post("acme", type, form.bytes());

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().path("error_code").asString()).isEqualTo("OSM.01010001");
    assertThat(answer.explained().at("/rule/id").asString())
        .isIn(PARAMETERS, "attachments.upload.form-data");
    assertThat(answer.explained().toString()).as(what).contains(explained);
    assertThat(DESK.saved()).isEmpty();
  }

  @Test
  void a_name_that_is_not_utf_8_is_refused_instead_of_changed() {
    GivenForm form =
        NONE.raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
            .raw(latin("é.txt\"\r\n\r\nx\r\n"))
            .text("form_data", INCIDENT)
            .end();

    TestServer.Answer answer = DESK.upload(form);

    assertRefused(answer, "OSM.01010001", PARAMETERS);
    assertThat(answer.explained().toString()).contains("is not UTF-8 text");
    assertThat(DESK.saved()).isEmpty();
  }

  private static Stream<String> names() {
    return Stream.of(
        "../../x.txt",
        "/etc/x.txt",
        "C:\\x.txt",
        "..\\x.txt",
        "\\\\host\\x.txt",
        "\u202Etxt.exe",
        "a\u200F.txt",
        "a\u2066b.txt",
        "a\u200B.txt",
        "\uFEFFa.txt",
        "a\u2028.txt",
        "a\u0085.txt");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_with_a_path_or_marks_is_refused(String name) {
    assertRefused(
        DESK.upload(GivenForm.of(name.replace("\\", "\\\\"), TEXT).end()), "OSM.01010001", NAME);
    assertRefused(DESK.upload("acme", json(name, TEXT)), "OSM.01010001", NAME);
    assertThat(DESK.saved()).isEmpty();
  }

  @Test
  void a_name_is_neither_empty_nor_long() {
    for (String name : List.of("", "x".repeat(4000), "x".repeat(509) + ".txt")) {
      assertRefused(DESK.upload(GivenForm.of(name, TEXT).end()), "OSM.01010001", PARAMETERS);
      assertRefused(DESK.upload("acme", json(name, TEXT)), "OSM.01010001", PARAMETERS);
    }
    assertRefused(DESK.upload("acme", json("a\0.txt", TEXT)), "OSM.01010001", PARAMETERS);
    for (String name : List.of("a\t.txt", "a\n.txt", "a\u007F.txt", " ")) {
      assertRefused(DESK.upload("acme", json(name, TEXT)), "OSM.01010001", NAME);
    }
    assertThat(DESK.saved()).isEmpty();
  }
}

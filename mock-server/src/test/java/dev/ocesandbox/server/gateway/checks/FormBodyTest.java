// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.checks.FormBody.Unreadable;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** How forms are read: as objects with texts and files, or not at all. */
class FormBodyTest {

  private static final String TYPE = "multipart/form-data; boundary=b";

  private static ObjectNode read(byte[] body, String... types) throws Unreadable {
    HttpRequest request =
        new HttpRequest(
            "0".repeat(32),
            "POST",
            "/v2/servicerequest/accessorys",
            null,
            new Headers(Map.of("Content-Type", List.of(types))),
            InputStream::nullInputStream,
            GatewayFixture.WALL);
    return FormBody.read(Exchange.of(request).withBody(body));
  }

  private static ObjectNode read(String body) throws Unreadable {
    return read(body.getBytes(UTF_8), TYPE);
  }

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static String reason(String body) {
    return reason(body.getBytes(UTF_8), TYPE);
  }

  private static String reason(byte[] body, String... types) {
    return assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> read(body, types))
        .actual()
        .reason()
        .en();
  }

  @Test
  void a_part_is_a_text_and_a_file_its_name_and_content_in_base64() throws Unreadable {
    assertThat(
            read(
                part("name=\"about\"", "目 {}")
                    + part("name=\"file\"; filename=\"截图.png\"", "a\r\n--\r\nb")
                    + part("name=\"empty\"", "")
                    + "--b--"))
        .isEqualTo(
            Json.read(
                "{\"about\": \"目 {}\", \"file\": {\"name\": \"截图.png\", \"data\":"
                    + " \"YQ0KLS0NCmI=\"}, \"empty\": \"\"}"));
  }

  @Test
  void a_form_may_have_no_parts() throws Unreadable {
    assertThat(read("--b--\r\n")).isEqualTo(Json.object());
  }

  @Test
  void every_content_comes_out_as_it_went_in() throws Unreadable {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] content = new byte[random.nextInt(3000)];
      for (int k = 0; k < content.length; k++) {
        content[k] = (byte) "\r\n--b\0a\u00FF".charAt(random.nextInt(8));
      }
      String text = "x" + new String(content, ISO_8859_1).replace("\n--b", "\n--c");
      String body = part("name=\"file\"; filename=\"f\"", text) + "--b--\r\n";

      assertThat(read(body.getBytes(ISO_8859_1), TYPE).at("/file/data").asString())
          .isEqualTo(Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1)));
    }
  }

  @Test
  void a_form_that_is_cut_off_anywhere_is_refused() {
    byte[] whole =
        (part("name=\"a\"", "x") + part("name=\"f\"; filename=\"f\"", "y") + "--b--")
            .getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(reason(Arrays.copyOf(whole, length), TYPE))
          .as("cut at " + length)
          .isEqualTo("is not a complete multipart body");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'multipart/form-data; boundary=b'",
    "'multipart/form-data;boundary=b'",
    "'MULTIPART/Form-Data ; charset=utf-8; BOUNDARY=\"b\"'",
    "'multipart/form-data; x=\"; boundary=c\"; boundary=b'"
  })
  void the_boundary_is_in_the_content_type(String type) throws Unreadable {
    byte[] body = (part("name=\"a\"", "x") + "--b--").getBytes(UTF_8);

    assertThat(read(body, type).path("a").asString()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "multipart/form-data",
        "multipart/form-data; boundary",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\" \"",
        "multipart/form-data; boundary=\"b",
        "multipart/related; boundary=b",
        "text/plain; multipart/form-data; boundary=b",
        "application/json"
      })
  void any_other_content_type_is_refused(String type) {
    byte[] body = (part("name=\"a\"", "x") + "--b--").getBytes(UTF_8);

    assertThat(reason(body, type)).isEqualTo("must be multipart/form-data with a boundary");
    assertThat(reason(body)).as("no type").contains("with a boundary");
    assertThat(reason(body, TYPE, TYPE)).as("two types").contains("with a boundary");
  }

  @Test
  void a_boundary_has_at_most_70_characters() throws Unreadable {
    String longest = "b".repeat(70);
    String type = "multipart/form-data; boundary=";

    assertThat(read(("--" + longest + "--").getBytes(UTF_8), type + longest)).isEmpty();
    assertThat(reason(("--b" + longest + "--").getBytes(UTF_8), type + "b" + longest))
        .contains("with a boundary");
  }

  @Test
  void each_part_has_a_name_of_its_own() {
    assertThat(reason(part("x=\"a\"", "x") + "--b--")).isEqualTo("has a part without name");
    assertThat(reason("--b\r\n\r\nx\r\n--b--")).isEqualTo("has a part without name");
    assertThat(reason(part("name=\"a\"", "x").repeat(2) + "--b--"))
        .isEqualTo("has several parts a");
  }

  @Test
  void texts_and_names_are_utf_8() {
    assertThat(reason((part("name=\"a\"", "é") + "--b--").getBytes(ISO_8859_1), TYPE))
        .isEqualTo("has a part a that is not UTF-8 text");
    for (String wrong : List.of("name=\"é\"", "name=\"f\"; filename=\"é\"")) {
      assertThat(reason((part(wrong, "x") + "--b--").getBytes(ISO_8859_1), TYPE))
          .isEqualTo("has a part whose name or file name is not UTF-8 text");
    }
  }

  @Test
  void a_form_has_at_most_twenty_parts() throws Unreadable {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      parts.append(part("name=\"p" + i + "\"", "x"));
    }

    assertThat(read(parts + "--b--")).hasSize(20);
    assertThat(reason(parts + part("name=\"more\"", "x") + "--b--"))
        .isEqualTo("is not a complete multipart body");
  }
}

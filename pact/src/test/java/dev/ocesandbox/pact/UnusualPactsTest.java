// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pacts in other encodings, and with interactions that are no HTTP requests or broken. */
class UnusualPactsTest {

  private static final String GOOD =
      """
      {"type": "Synchronous/HTTP", "description": "orders",
       "request": {"method": "GET", "path": "/v2/orders/customer-orders"}, "response": {"status": 200}}
      """;
  private static final String MESSAGE =
      """
      {"type": "Asynchronous/Messages", "description": "m",
       "contents": {"content": {"a": 1}, "contentType": "application/json", "encoded": false}}
      """;
  private static final String UNKNOWN = "{\"type\": \"Foo/Bar\", \"description\": \"n\"}";

  @TempDir Path folder;

  private static String pact(String version, String... interactions) {
    return """
        {"consumer": {"name": "a"}, "provider": {"name": "huaweicloud-bss"},
         "interactions": [%s], "metadata": {"pactSpecification": {"version": "%s"}}}
        """
        .formatted(String.join(",\n", interactions), version);
  }

  @Test
  void a_byte_order_mark_is_read_by_both_commands() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "\ufeff" + pact("4.0", GOOD));

    for (String command : List.of("check", "verify")) {
      Checked checked = Checked.run(command, file.toString());
      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GBK"})
  void another_encoding_is_refused_by_both_commands(String encoding) throws IOException {
    String text = pact("4.0", GOOD.replace("orders\"", "\u8ba2\u5355\""));
    Path file = Files.write(folder.resolve("a.json"), text.getBytes(Charset.forName(encoding)));

    for (String command : List.of("check", "verify")) {
      Checked checked = Checked.run(command, file.toString());
      assertThat(checked.code()).isEqualTo(2);
      assertThat(checked.err().lines())
          .first()
          .isEqualTo(file + ": is not UTF-8; save it as UTF-8");
    }
  }

  @Test
  void an_unknown_type_is_skipped_and_the_others_are_verified() {
    Checked checked = Checked.withInput(pact("4.0", MESSAGE, UNKNOWN, GOOD), "verify", "-");

    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out())
        .contains("  skipped n\n", "  ok      orders\n", "unknown type; nothing was verified")
        .endsWith("1 of 3 interactions are right, 2 skipped\n");
  }

  @Test
  void messages_alone_give_2() {
    Checked checked = Checked.withInput(pact("4.0", MESSAGE, UNKNOWN), "verify", "-");

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err())
        .isEqualTo("oce-sandbox: nothing was verified: no interaction is an HTTP request\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0.0", "3.0.0", "4.0"})
  void a_broken_interaction_fails_alone(String version) {
    Checked checked =
        Checked.withInput(
            pact(version, "\"foo\"", "5", "null", GOOD.replace("request", "requests"), GOOD),
            "verify",
            "-");

    assertThat(checked.code()).as(checked.out() + checked.err()).isEqualTo(1);
    assertThat(checked.out())
        .contains("The interaction is not a JSON object", "  ok      orders\n")
        .contains("1 of 5 interactions are right, 4 failed")
        .doesNotContain("JsonValue", "Exception", "dius");
    assertThat(checked.err()).doesNotContain("JsonValue", "Exception", "dius");
  }
}

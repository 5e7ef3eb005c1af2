// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.InvalidFile;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captured answers in files of every kind. */
class CompareTest {

  private static final String BALANCES =
      "https://bss.myhuaweicloud.com/v2/accounts/customer-accounts/balances?a=b";
  private static final String BAD = "{\"error_code\": \"CBC.7\", \"error_msg\": \"x\"}";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("captured.json"), text);
  }

  private static List<String> complaints(ComparisonResult result) {
    return result.complaints().stream()
        .map(one -> one.line() + " " + one.difference().kind() + " " + one.difference().path())
        .toList();
  }

  private static ComparisonResult compared(Path file) {
    return Comparison.of(file, CompareOptions.none());
  }

  private static String har(String url, String content) {
    return """
        {"log": {"version": "1.2", "creator": {"name": "x"}, "entries": [
          {"request": {"method": "GET", "url": "%s"},
           "response": {"status": 400,
             "headers": [{"name": "Content-Type", "value": "application/json"}],
             "content": {"size": 9,
               %s}}}
        ], "comment": "end"}}
        """
        .formatted(url, content);
  }

  @Test
  void an_entry_of_a_har_file_has_the_line_of_its_body() throws IOException {
    String text = "\"text\": " + Json.text(Json.object().stringNode(BAD));

    ComparisonResult result = compared(file(har(BALANCES, text)));

    assertThat(complaints(result)).containsExactly("6 unknown-code error_code");
    assertThat(result.complaints().get(0).in("a.har"))
        .startsWith(
            "a.har:6: ShowCustomerAccountBalances error_code must be a documented code; got CBC.7 (unknown-code; A, https://");
  }

  @Test
  void bodies_in_base64_and_gzip_are_unpacked_and_noted() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(BAD.getBytes(StandardCharsets.UTF_8));
    }
    String text = Base64.getEncoder().encodeToString(zipped.toByteArray());

    ComparisonResult result =
        compared(file(har(BALANCES, "\"encoding\": \"base64\", \"text\": \"" + text + "\"")));

    assertThat(complaints(result)).containsExactly("6 unknown-code error_code");
    assertThat(result.notes()).containsEntry("base64, gzip", 1);
  }

  @Test
  void entries_of_other_hosts_are_counted_and_not_checked() throws IOException {
    ComparisonResult result =
        compared(file(har("https://cdn.example.com/logo.png", "\"text\": \"{}\"")));

    assertThat(result.answers()).isZero();
    assertThat(result.ignoredHosts()).containsExactly(java.util.Map.entry("cdn.example.com", 1));
  }

  @Test
  void only_the_named_hosts_count() throws IOException {
    Path file = file(har(BALANCES, "\"text\": \"{}\""));

    assertThat(
            Comparison.of(file, new CompareOptions("", 0, Set.of("other.example.com"))).answers())
        .isZero();
    assertThat(
            Comparison.of(file, new CompareOptions("", 0, Set.of("bss.myhuaweicloud.com")))
                .answers())
        .isEqualTo(1);
  }

  @Test
  void a_har_entry_without_its_body_is_left_out() throws IOException {
    ComparisonResult result = compared(file(har(BALANCES, "\"comment\": \"evicted\"")));

    assertThat(result.answers()).isZero();
    assertThat(result.leftOut()).containsEntry("no answer, or no body in the file", 1);
  }

  @Test
  void a_pair_has_the_line_of_the_value() throws IOException {
    Path file =
        file(
            """
            {"request": {"method": "GET", "path": "/v2/orders/customer-orders"},
             "response": {"status": 200, "body": {
               "total_count": 0,
               "page": 1,
               "order_infos": "none"}}}
            """);

    assertThat(complaints(compared(file)))
        .containsExactlyInAnyOrder("4 unknown-field page", "5 wrong-type order_infos");
  }

  @Test
  void a_list_of_pairs_is_read_one_by_one() throws IOException {
    String pair =
        """
        {"request": {"method": "get", "url": "%s"}, "response": {"status": 418, "body": null}}
        """
            .formatted(BALANCES);

    ComparisonResult result = compared(file("[" + pair + "," + pair + "]"));

    assertThat(result.answers()).isEqualTo(2);
    assertThat(complaints(result))
        .containsExactly("1 missing-field error_code", "2 missing-field error_code");
  }

  @Test
  void a_bare_answer_needs_the_name_of_its_operation() throws IOException {
    Path file = file("{\n\"total_count\": 0,\n\"order_infos\": [],\n\"x\": 1}");

    assertThat(
            complaints(Comparison.of(file, new CompareOptions("ListCustomerOrders", 0, Set.of()))))
        .containsExactly("4 unknown-field x");
    assertThatThrownBy(() -> compared(file))
        .isInstanceOf(InvalidFile.class)
        .hasMessageContaining("--operation");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"log\": {\"entries\": [', 1",
    "'{\"log\": {\n\"entries\": [}}', 2",
    "'[1]', 1",
    "'7', 1",
    "'{\"format\": \"oce-sandbox-history\"}', 1",
    "'{} x', 1"
  })
  void what_cannot_be_read_is_refused_with_its_line(String text, int line) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> compared(file))
        .isInstanceOfSatisfying(
            InvalidFile.class, e -> assertThat(e.problems().get(0).line()).isEqualTo(line));
  }

  @Test
  void a_har_file_of_a_hundred_megabytes_is_read_entry_by_entry() throws IOException {
    Path file = folder.resolve("large.har");
    String entry =
        """
        {"request": {"method": "GET", "url": "https://cdn.example.com/"}, "response": {"status": 200, "content": {"size": 1, "text": "%s"}}}
        """
            .formatted("x".repeat(1_000_000));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"log\": {\"entries\": [");
      for (int i = 0; i < 100; i++) {
        out.write(i == 0 ? "" : ",");
        out.write(entry);
      }
      out.write("]}}");
    }

    assertThat(compared(file).ignoredHosts()).containsEntry("cdn.example.com", 100);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bytes that are no saved world are refused with a complaint, whatever they are. */
class HostileImportTest {

  private static final MutantServer SERVER = new MutantServer();
  private static String export = "";

  @BeforeAll
  static void export() {
    export = SERVER.control("GET", "default/export", null).text();
  }

  private static MutantServer.Answered refused(String what, byte[] file) {
    MutantServer.Answered answer = SERVER.read(file);
    assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(400);
    assertThat(answer.at("/type")).isEqualTo("urn:oce-sandbox:rule:control.import-valid");
    JsonNode complaints = answer.json().path("complaints");
    assertThat(complaints.size()).as(what).isBetween(1, 100);
    for (JsonNode complaint : complaints) {
      assertThat(complaint.path("reason").asString()).as(what).isNotBlank().hasSizeLessThan(500);
      assertThat(complaint.path("path").asString()).as(what).hasSizeLessThan(1_200);
      assertThat(complaint.path("line").asInt()).as(what).isBetween(0, 10_000);
    }
    return answer;
  }

  /** Puts something in the place of the first match of a pattern. */
  private static String with(String pattern, String instead) {
    String changed = export.replaceFirst(pattern, instead);
    assertThat(changed).isNotEqualTo(export);
    return changed;
  }

  static Stream<Arguments> files() {
    Map<String, String> files = new TreeMap<>();
    String id = "\"customer_id\":\"";
    String big = "9".repeat(300);
    files.put("a text of 1.1 MB", with(id, id + "x".repeat(1_100_000)));
    files.put(
        "a text of 999,999 characters for a number",
        with("\"number\":1,", "\"number\":\"" + "x".repeat(999_999) + "\","));
    files.put(
        "an enum constant of 999,999 characters",
        with("\"TOP_UPS\"", "\"" + "x".repeat(999_999) + "\""));
    files.put(
        "an amount of 999,999 characters",
        with("\"amount\":\"-", "\"amount\":\"-" + "9".repeat(999_999)));
    files.put("a key of 60,000 characters", with(id, "\"" + "k".repeat(60_000) + "\":1," + id));
    files.put(
        "a key of 60,000 characters at the top",
        with("\"name\"", "\"" + "k".repeat(60_000) + "\":1,\"name\""));
    files.put(
        "a key of 999 characters in a record",
        with("\"postings\"", "\"" + "k".repeat(999) + "\":1,\"postings\""));
    files.put("a number of 300 digits", with("\"number\":1,", "\"number\":" + big + ","));
    files.put("a seed of 300 digits", with("\"seed\": \\d+", "\"seed\": " + big));
    files.put("a counter of 39 digits", with("\"order\":\\d+", "\"order\":" + "9".repeat(39)));
    files.put(
        "a quantity beyond all measure",
        with("\"amount\":\\{\"value\":[0-9.]+", "\"amount\":{\"value\":1E400000000"));
    files.put(
        "a tiny quantity",
        with("\"amount\":\\{\"value\":[0-9.]+", "\"amount\":{\"value\":1E-400000000"));
    for (String format :
        new String[] {
          big,
          "-" + big,
          "1." + big,
          "1e999999999",
          "2.0",
          "3",
          "0",
          "null",
          "\"2\"",
          "[2]",
          "true",
          "99999999999"
        }) {
      files.put("format " + format, with("\"format\": 2", "\"format\": " + format));
    }
    files.put("deep lists", with("\"agenda\": \\[", "\"agenda\": " + "[".repeat(100_000)));
    files.put("deep objects", with("\"name\":", "\"description\": " + "{\"a\":".repeat(100_000)));
    files.put("a field twice in a record", with("\"postings\":", "\"number\":1,\"postings\":"));
    files.put("a field twice in a list of records", with("\"seed\":", "\"agenda\": [], \"seed\":"));
    files.put("NUL in a text", with(id, id + "\\\\u0000"));
    files.put("a NUL byte in a text", with(id, id + "\0"));
    files.put("a NUL byte between values", with("\"agenda\":", "\0\"agenda\":"));
    files.put("half a character", with("\"subject\":\"", "\"subject\":\"\\\\ud800"));
    files.put("comments", with("\"agenda\":", "/* */ \"agenda\":"));
    files.put("text after the end", export + "x");
    files.put("a second file after the end", export + export);
    files.put("nothing", "");
    files.put("blank", " \n ");
    files.put("a word", "world");
    files.put("null", "null");
    files.put("a list of files", "[" + export + "]");
    files.put("single quotes", export.replace('"', '\''));
    files.put("NaN", with("\"seed\": \\d+", "\"seed\": NaN"));
    return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_file_with_something_impossible_in_it_is_refused(String what, String file) {
    refused(what, file.getBytes(UTF_8));
  }

  static Stream<Charset> encodings() {
    return Stream.of(
        UTF_16,
        Charset.forName("UTF-32"),
        Charset.forName("GB18030"),
        ISO_8859_1,
        Charset.forName("IBM037"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void a_file_in_an_encoding_that_cannot_be_read_is_refused(Charset encoding) {
    byte[] bytes = with("\"name\":", "\"description\": \"目é\", \"name\":").getBytes(encoding);

    MutantServer.Answered answer = SERVER.read(bytes);

    assertThat(answer.status()).as(encoding + answer.text()).isIn(201, 400);
    if (answer.status() == 201) {
      SERVER.control("DELETE", answer.at("/id"), null);
    }
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] bytes = export.getBytes(UTF_8);
    int at = export.indexOf("\"subject\":\"") + 12;
    for (int wrong : new int[] {0x80, 0xC0, 0xFF, 0xE4, 0xF8}) {
      byte[] broken = bytes.clone();
      broken[at] = (byte) wrong;
      refused("byte " + wrong, broken);
    }
  }

  @Test
  void a_file_that_is_cut_off_anywhere_is_refused() {
    byte[] bytes = export.getBytes(UTF_8);
    int end = export.stripTrailing().length();
    for (int length = 0; length < end; length += length < 400 || end - length < 60 ? 1 : 997) {
      refused("cut at " + length, Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void a_client_that_stops_midway_is_told_so() {
    byte[] bytes = export.getBytes(UTF_8);
    for (int length = 0; length < bytes.length; length += 4_999) {
      InputStream broken =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("closed");
            }

            @Override
            public int read(byte[] to, int offset, int count) throws IOException {
              throw new IOException("closed");
            }
          };
      MutantServer.Answered answer =
          SERVER.read(
              new SequenceInputStream(
                  new ByteArrayInputStream(Arrays.copyOf(bytes, length)), broken));

      assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
      assertThat(answer.at("/type")).isEqualTo("urn:oce-sandbox:rule:gateway.request.complete");
    }
  }
}

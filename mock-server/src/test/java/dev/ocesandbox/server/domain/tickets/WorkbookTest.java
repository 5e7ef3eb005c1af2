// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table as a workbook with one sheet. */
class WorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static String cell(String text) throws IOException {
    String sheet = parts(Workbook.of("s", List.of(List.of(text)))).getOrDefault(SHEET, "");
    return sheet.replaceAll("(?s).*<t[^>]*>(.*)</t>.*", "$1");
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  @Test
  void it_has_the_parts_of_a_workbook_each_a_document_of_its_own() throws IOException {
    Map<String, String> parts = parts(Workbook.of("a & b", List.of()));

    assertThat(new ArrayList<>(parts.keySet()))
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            SHEET);
    assertThat(parts.values()).allMatch(part -> part.startsWith("<?xml version=\"1.0\""));
    assertThat(parts.get("xl/workbook.xml")).contains("name=\"a &amp; b\"");
  }

  @Test
  void characters_that_no_workbook_can_hold_are_left_out() throws IOException {
    assertThat(cell("a\u0000b\u0007c\uFFFEd\uD800e\uDC00f\uFFFFg\r\nh\ti"))
        .isEqualTo("abcdefg\nh\ti");
  }

  @ParameterizedTest
  @CsvSource({
    "<a&\"b>, &lt;a&amp;&quot;b&gt;",
    "_x0041_, _x005F_x0041_",
    "_x005F_x0041_, _x005F_x005F_x005F_x0041_",
    "__xabcd__, __x005F_xabcd__",
    "_x004_, _x004_",
    "😀, 😀",
    "=1+1, =1+1"
  })
  void a_text_is_escaped_so_that_it_is_read_as_it_was_written(String text, String written)
      throws IOException {
    assertThat(cell(text)).isEqualTo(written);
  }

  @Test
  void the_same_rows_give_the_same_bytes() {
    List<List<String>> rows = List.of(List.of("a", "b"), List.of("1", "2"));

    assertThat(Workbook.of("s", rows)).isEqualTo(Workbook.of("s", rows));
  }
}

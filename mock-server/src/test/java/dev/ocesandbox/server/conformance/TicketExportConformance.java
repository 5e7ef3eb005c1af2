// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets are exported as a workbook that a spreadsheet opens, with texts as they were written. */
class TicketExportConformance {

  private static final int DESCRIPTION = 5;

  private final TicketDesk desk = TicketDesk.empty();

  private TestServer.Answer export(String query) {
    return desk.world().get("acme", TicketDesk.CASES + "/export?" + query);
  }

  private Worksheet sheet(String query) {
    return Worksheet.of(export("language=en-us&timezone=UTC" + query));
  }

  @Test
  void the_workbook_has_a_row_for_each_ticket_the_newest_first() {
    String id =
        desk.open(
            TicketDesk.form("server is down")
                .put("business_type_id", "5efc9f47ace944bfafd054161409f15b")
                .put("region_id", "cn-north-1"));
    desk.world().advance("PT1S");
    String second = desk.open("second");
    desk.support(id, "accept");
    desk.done(id, "close");

    TestServer.Answer answer = export("language=en-us&timezone=UTC");
    Worksheet sheet = Worksheet.of(answer);

    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.raw().headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"tickets.xlsx\"");
    assertThat(sheet.name()).isEqualTo("Tickets");
    assertThat(sheet.column(0)).containsExactly(second, id);
    assertThat(sheet.column(1)).containsExactly("0", "3");
    assertThat(sheet.rows().get(2))
        .contains("Elastic Cloud Server", "Server does not work", "server is down", "acme")
        .hasSameSizeAs(sheet.rows().get(0));
    assertThat(sheet.rows().get(2).get(8))
        .isEqualTo(
            desk.detail(id).path("create_time").asString().replace('T', ' ').replace("Z", ""));
    assertThat(sheet.column(9).get(0)).isEmpty();
    assertThat(sheet.column(9).get(1)).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b;c\td",
        "say \"hello\" and 'bye'",
        "first line\nsecond line",
        "=SUM(A1:A9)",
        "=HYPERLINK(\"http://127.0.0.1\",\"x\")",
        "+1-1",
        "@cmd",
        "-2+3|' /C calc'!A0",
        "<b>&amp;</b> ]]> <!--",
        "  blanks at both ends  ",
        "中文，工单 😀",
        "_x0041_ is no A",
        "<?xml version=\"1.0\"?><!DOCTYPE x>"
      })
  void a_description_is_the_text_that_was_written(String text) {
    desk.open(text);

    assertThat(sheet("").column(DESCRIPTION))
        .map(TicketExportConformance::read)
        .containsExactly(text);
  }

  /** Spreadsheets read {@code _xHHHH_} in texts as the character with that number. */
  private static String read(String cell) {
    return Pattern.compile("_x([0-9a-fA-F]{4})_")
        .matcher(cell)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  @Test
  void filters_and_pages_are_those_of_the_list_and_only_exported_tickets_note_it() {
    String first = desk.open("red apple");
    desk.world().advance("PT1S");
    String second = desk.open("green apple");
    desk.done(second, "cancel");

    assertThat(sheet("&status=4").column(0)).containsExactly(second);
    assertThat(sheet("&search_key=red").column(0)).containsExactly(first);
    assertThat(sheet("&incident_id=" + first).column(0)).containsExactly(first);
    assertThat(sheet("&limit=1&offset=1").column(0)).containsExactly(first);
    assertThat(sheet("&x_customer_name=nobody").rows()).hasSize(1);
    assertThat(sheet("&customer_id=" + "f".repeat(32)).rows()).hasSize(1);
    assertThat(sheet("&sub_customer_id=" + "f".repeat(32)).rows()).hasSize(1);
    assertThat(sheet("&tenant_source_id_list=none").rows()).hasSize(1);
    assertThat(desk.logs(first)).containsExactly(84, 84, 84, 0);
    assertThat(desk.logs(second)).containsExactly(84, 4, 0);
  }

  @ParameterizedTest
  @CsvSource({"zh-cn, 工单, 工单编号", "en-us, Tickets, Ticket ID", "fr, 工单, 工单编号"})
  void titles_are_in_the_language_that_is_asked_for(String language, String name, String title) {
    Worksheet sheet = Worksheet.of(export("timezone=GMT%2B8&language=" + language));

    assertThat(sheet.name()).isEqualTo(name);
    assertThat(sheet.rows().get(0).get(0)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "language=en-us, tickets.check.parameters",
    "timezone=UTC, tickets.check.parameters",
    "language=en-us&timezone=Mars/Base, tickets.time.exists",
    "language=en-us&timezone=UTC&limit=101, tickets.check.parameters",
    "language=en-us&timezone=UTC&query_start_time=2026-02-30%2000:00:00, tickets.time.exists"
  })
  void a_query_that_makes_no_sense_exports_nothing(String query, String rule) {
    String id = desk.open("hello");

    assertRefused(export(query), "OSM.01010001", rule);
    assertThat(desk.logs(id)).isEqualTo(List.of(0));
  }
}

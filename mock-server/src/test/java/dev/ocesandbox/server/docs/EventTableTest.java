// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The table of events in the guide. */
class EventTableTest {

  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  @ParameterizedTest
  @CsvSource({
    "docs/guide/worlds-and-time.md, | event | when |",
    "docs/guide/worlds-and-time.zh-CN.md, | 事件 | 何时发生 |"
  })
  void the_page_about_time_lists_every_event_once(String page, String head) {
    List<String> known =
        Contracts.load()
            .openApi("control")
            .at("/components/schemas/EventType/enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(known).hasSizeGreaterThan(10);
    assertThat(listed(new Page(page).lines(), head)).containsExactlyInAnyOrderElementsOf(known);
  }

  /** Returns the names in the first column of the table. */
  private static List<String> listed(List<String> lines, String head) {
    return lines.subList(lines.indexOf(head) + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[1])
        .flatMap(cell -> NAME.matcher(cell).results())
        .map(name -> name.group(1))
        .toList();
  }
}

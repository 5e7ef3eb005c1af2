// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The table of events in the guide. */
class EventTableTest {

  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  @Test
  void the_page_about_time_lists_every_event_once() {
    List<String> known =
        Contracts.load()
            .openApi("control")
            .at("/components/schemas/EventType/enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(known).hasSizeGreaterThan(10);
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(known);
  }

  /** Returns the names in the first column of the table. */
  private static List<String> listed() {
    List<String> lines = new Page("docs/guide/worlds-and-time.md").lines();
    int head = lines.indexOf("| event | when |");
    return lines.subList(head + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[1])
        .flatMap(cell -> NAME.matcher(cell).results())
        .map(name -> name.group(1))
        .toList();
  }
}

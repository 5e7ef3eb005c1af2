// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes docs/guide/states.md from the data that the rooms run by. */
final class StatesPage {

  private static final String HEAD =
      """
      # States and moves

      The states of orders, resources, packages, coupons and accounts, and how an account belongs to an enterprise, with the vendor's numbers, and every move between them. There are no other moves, except that
      the control API sets any state of an account: the rooms decide by the same data, and so does
      `GET /_sandbox/diagrams`. This page is generated; a test compares it with the data.
      """;

  private StatesPage() {}

  static String of(List<Diagram> diagrams) {
    return HEAD + diagrams.stream().map(StatesPage::chapter).collect(Collectors.joining());
  }

  private static String chapter(Diagram diagram) {
    StringBuilder page = new StringBuilder();
    String name = diagram.name();
    page.append("\n## ")
        .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
        .append(name.substring(1));
    page.append("\n\n```mermaid\nstateDiagram-v2\n");
    diagram
        .states()
        .forEach(s -> page.append("  s%d: %d %s\n".formatted(s.code(), s.code(), s.name())));
    diagram
        .edges()
        .forEach(
            e -> page.append("  s%d --> s%d: %s\n".formatted(e.from(), e.to(), plain(e.cause()))));
    return page.append("```\n\n").append(table(diagram)).toString();
  }

  /** Colons and semicolons mean something in a diagram. */
  private static String plain(String cause) {
    return cause.replace(": ", " ").replace("; ", ", or ");
  }

  private static String table(Diagram diagram) {
    return "| from | to | cause |\n|---|---|---|\n"
        + diagram.edges().stream()
            .map(e -> "| %d | %d | %s |\n".formatted(e.from(), e.to(), e.cause()))
            .collect(Collectors.joining());
  }
}

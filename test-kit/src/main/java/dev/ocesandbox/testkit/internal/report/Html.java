// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import java.util.List;

/** Builds pages that need no other file. All text is escaped. */
final class Html {

  private static final String STYLE =
      """
      body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem }
      h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .2rem .6rem; border-bottom: 1px solid #ddd; overflow-wrap: break-word }
      th { background: #f4f4f4 } td.number { text-align: right }
      pre { background: #f8f8f8; padding: .6rem; overflow-x: auto; white-space: pre-wrap }
      .failed { color: #b00020; font-weight: 600 }
      """;

  private final StringBuilder out = new StringBuilder();

  Html(String title) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  Html heading(String text) {
    out.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  Html paragraph(String text) {
    out.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  Html preformatted(String text) {
    out.append("<pre>").append(escaped(text)).append("</pre>\n");
    return this;
  }

  /** Adds a table, or a sentence that there is nothing in it. */
  Html table(ReportTable table) {
    heading(table.title() + " (" + table.rows().size() + ")");
    if (table.rows().isEmpty()) {
      return paragraph("None.");
    }
    out.append("<table>\n<tr>");
    table.columns().forEach(c -> out.append("<th>").append(escaped(c)).append("</th>"));
    out.append("</tr>\n");
    table.rows().forEach(this::row);
    out.append("</table>\n");
    return this;
  }

  private void row(ReportTable.Row row) {
    out.append("<tr>");
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      out.append("<td>").append(cell(cells.get(i)));
      if (i == cells.size() - 1 && !row.details().isEmpty()) {
        out.append("<details><summary>more</summary><pre>")
            .append(escaped(row.details()))
            .append("</pre></details>");
      }
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  /** A cell that is the name of a page becomes a link to it. */
  private static String cell(String text) {
    return text.matches("[\\w.$-]+\\.html")
        ? "<a href=\"%s\">report</a>".formatted(text)
        : escaped(text);
  }

  String end() {
    return out.append("</body>\n</html>\n").toString();
  }
}

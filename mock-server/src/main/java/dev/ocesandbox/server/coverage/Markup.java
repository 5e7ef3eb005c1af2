// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import java.util.List;

/** Builds a page that loads nothing and runs no script. Text is escaped. */
final class Markup {

  /** The empty icon keeps browsers from requesting /favicon.ico, which would be logged. */
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <title>%s</title>
      <link rel="icon" href="data:,">
      <style>
      body { font: 14px/1.5 system-ui, sans-serif; max-width: 80em; margin: 2em auto; padding: 0 1em }
      h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin-top: 2em }
      table { border-collapse: collapse; width: 100%% }
      th, td { text-align: left; vertical-align: top; padding: .2em .6em; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
      th { background: #f4f4f4 } td.n { text-align: right; white-space: nowrap }
      .bar { background: #e4e4e4; width: 16em; height: .9em } .bar div { background: #2e7d32; height: .9em }
      .never { color: #b00020 } summary { cursor: pointer }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder out = new StringBuilder();

  Markup(String language, String title) {
    out.append(HEAD.formatted(language, escaped(title)));
    out.append("<h1>").append(escaped(title)).append("</h1>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  Markup heading(String text) {
    out.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  Markup paragraph(String text) {
    out.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  Markup list(List<String> items) {
    out.append("<ul>\n");
    items.forEach(item -> out.append("<li>").append(escaped(item)).append("</li>\n"));
    out.append("</ul>\n");
    return this;
  }

  /** Adds a row of a table with a bar. */
  Markup bar(String title, long covered, long of) {
    long percent = of == 0 ? 100 : covered * 100 / of;
    out.append("<tr><td>")
        .append(escaped(title))
        .append("</td><td class=\"n\">%d / %d</td><td class=\"n\">".formatted(covered, of))
        .append(of == 0 ? "–" : percent + "%")
        .append("</td><td><div class=\"bar\"><div style=\"width:%d%%\">".formatted(percent))
        .append("</div></div></td></tr>\n");
    return this;
  }

  /** Adds a row of a table; the first cells are texts. */
  Markup row(String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(escaped(cell)).append("</td>");
    }
    out.append("</tr>\n");
    return this;
  }

  /** Adds a line with a heading, in red if it names what is missing. */
  Markup line(String heading, String text, boolean never) {
    out.append(never ? "<p class=\"never\"><b>" : "<p><b>")
        .append(escaped(heading))
        .append("</b> ")
        .append(escaped(text))
        .append("</p>\n");
    return this;
  }

  Markup open(String tag) {
    out.append('<').append(tag).append(">\n");
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Markup summary(String text) {
    out.append("<summary>").append(escaped(text)).append("</summary>\n");
    return this;
  }

  String end() {
    return out.append("</body>\n</html>\n").toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The index as a page for browsers. It loads nothing and runs no script. */
final class IndexPage {

  /** Content-Security-Policy of the page. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The empty icon keeps browsers from requesting /favicon.ico, which would be logged. */
  private static final String FORM =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s %2$s</title>
      <link rel="icon" href="data:,">
      <style>
      body { font: 1em/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
      td { padding: 0.1em 1.5em 0.1em 0; vertical-align: top }
      pre { background: #eee; padding: 0.5em; overflow: auto }
      </style>
      </head>
      <body>
      <h1>%1$s %2$s</h1>
      <p>A fake of Huawei Cloud's Customer Operation Capabilities API for tests. %3$s</p>
      %4$s<h2>Links</h2>
      <table>
      %5$s
      </table>
      <h2>Pages in the sources</h2>
      <table>
      %6$s
      </table>
      </body>
      </html>
      """;

  private IndexPage() {}

  static String of(Index index) {
    return FORM.formatted(
        escaped(Index.NAME),
        escaped(index.server().version()),
        token(index.server().guarded()),
        example(index.example()),
        index.links().stream().map(IndexPage::link).collect(Collectors.joining("\n")),
        Index.PAGES.stream()
            .map(page -> row("<code>" + escaped(page.file()) + "</code>", page.about()))
            .collect(Collectors.joining("\n")));
  }

  private static String token(boolean guarded) {
    return guarded
        ? "Requests to the control API must carry <code>Authorization: Bearer</code> and the admin"
            + " token, so a browser cannot open most of these links."
        : "The control API needs no admin token.";
  }

  private static String example(@Nullable String command) {
    return command == null ? "" : "<p>Try it:</p>\n<pre>" + escaped(command) + "</pre>\n";
  }

  private static String link(Index.Link link) {
    String path = escaped(link.href());
    String cell =
        link.templated()
            ? "<code>" + path + "</code>"
            : "<a href=\"" + path + "\"><code>" + path + "</code></a>";
    return row(cell, link.summary());
  }

  private static String row(String cell, String text) {
    return "<tr><td>" + cell + "</td><td>" + escaped(text) + "</td></tr>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

/** The report of a verification as one HTML page, which loads nothing. */
final class ReportPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>OCE Sandbox: differences</title>
      <style>
      body{font:15px/1.5 sans-serif;margin:2em;max-width:90em}
      table{border-collapse:collapse;width:100%}
      td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      th{background:#eee}
      .bad{background:#fde8e8}
      </style></head><body>
      """;

  private ReportPage() {}

  static String of(VerificationResult result) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Differences between ")
        .append(escaped(result.host()))
        .append(" and the contracts</h1>\n<p>")
        .append(escaped(VerifyText.summary(result)))
        .append("</p>\n<h2>Differences</h2>\n<table><tr><th>operation<th>what differs<th>path")
        .append("<th>expected<th>got<th>times<th>evidence<th>source</tr>\n");
    result.differences().forEach(difference -> append(page, difference));
    page.append("</table>\n<h2>Operations</h2>\n")
        .append("<table><tr><th>operation<th>outcome<th>note<th>answers<th>differences</tr>\n");
    for (OperationResult one : result.results()) {
      page.append(one.differences().isEmpty() ? "<tr>" : "<tr class=bad>");
      cell(page, one.operation().id());
      cell(page, one.outcome().text());
      cell(page, one.note());
      cell(page, String.valueOf(one.requests()));
      cell(page, String.valueOf(one.differences().size()));
      page.append("</tr>\n");
    }
    return page.append("</table>\n</body></html>\n").toString();
  }

  private static void append(StringBuilder page, Difference difference) {
    page.append("<tr>");
    cell(page, difference.operation());
    cell(page, difference.kind());
    cell(page, difference.path());
    cell(page, difference.expected());
    cell(page, difference.got());
    cell(page, String.valueOf(difference.count()));
    cell(page, difference.evidence().name());
    cell(page, difference.source());
    page.append("</tr>\n");
  }

  private static void cell(StringBuilder page, String text) {
    page.append("<td>").append(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

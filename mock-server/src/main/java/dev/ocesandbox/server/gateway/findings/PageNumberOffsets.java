// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists that were read with a page number as offset: it grows by one from page to page,
 * although a page has more than one row (1Panel-dev/CloudExplorer, issue 291).
 */
final class PageNumberOffsets implements Detector {

  private static final int SHOWN = 5;

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> pages : Findings.lists(log)) {
      Set<LoggedExchange> wrong = new LinkedHashSet<>();
      for (int i = 1; i < pages.size(); i++) {
        if (isNextNumber(pages.get(i - 1).page(), pages.get(i).page())) {
          wrong.add(pages.get(i - 1));
          wrong.add(pages.get(i));
        }
      }
      if (!wrong.isEmpty()) {
        List<LoggedExchange> entries = List.copyOf(wrong);
        findings.add(new ClientFinding("page-number-offset", "offset", entries, message(entries)));
      }
    }
    return findings;
  }

  private static boolean isNextNumber(@Nullable ReadPage before, @Nullable ReadPage after) {
    return before != null
        && after != null
        && after.offset() == before.offset() + 1
        && before.rows() > 1
        && before.more()
        && (after.limit() == null || after.limit() > 1);
  }

  private static String message(List<LoggedExchange> entries) {
    LoggedExchange first = entries.get(0);
    ReadPage page = first.page();
    int rows = page == null ? 0 : page.rows();
    String offsets =
        entries.stream()
            .limit(SHOWN)
            .map(entry -> entry.page() == null ? "" : String.valueOf(entry.page().offset()))
            .collect(Collectors.joining(", "));
    return "%s was read with offset %s%s in pages of %d rows, but offset counts records, so the pages overlap: add the number of rows received, %d after the first page."
        .formatted(
            first.operation(),
            offsets,
            entries.size() > SHOWN ? " and so on" : "",
            rows,
            page == null ? 0 : page.offset() + rows);
  }
}

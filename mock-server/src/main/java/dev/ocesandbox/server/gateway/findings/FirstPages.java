// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.ArrayList;
import java.util.List;

/** Lists of which only the first page was read although there is more. */
final class FirstPages implements Detector {

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> pages : Findings.lists(log)) {
      List<LoggedExchange> last = firstPagesSinceTheLastOther(pages);
      if (!last.isEmpty()) {
        findings.add(new ClientFinding("first-page-only", "", last, message(last)));
      }
    }
    return findings;
  }

  /** Later reads that went on make up for every first page before them. */
  private static List<LoggedExchange> firstPagesSinceTheLastOther(List<LoggedExchange> pages) {
    List<LoggedExchange> first = new ArrayList<>();
    for (LoggedExchange entry : pages) {
      ReadPage page = entry.page();
      if (page != null && !page.first()) {
        first.clear();
      } else if (page != null && page.more()) {
        first.add(entry);
      }
    }
    return first;
  }

  private static String message(List<LoggedExchange> entries) {
    LoggedExchange latest = entries.get(entries.size() - 1);
    ReadPage page = latest.page();
    if (page == null || page.total() == null) {
      return "%s gave %d rows and a marker for more, but nobody read on: read on by the marker until there is none."
          .formatted(latest.operation(), page == null ? 0 : page.rows());
    }
    return "%s gave %d of %d rows, but nobody read on: read the next page from offset %d until there are no more rows."
        .formatted(latest.operation(), page.rows(), page.total(), page.rows());
  }
}

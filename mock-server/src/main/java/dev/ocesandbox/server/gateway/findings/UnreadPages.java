// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lists of which only the first page was read although there are more. A client that asks for
 * exactly one row wants the first one, or only the total, so it is not reported.
 */
final class UnreadPages implements Detector {

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

  /** Returns the first pages that were not followed by a read of another page. */
  private static List<LoggedExchange> firstPagesSinceTheLastOther(List<LoggedExchange> pages) {
    List<LoggedExchange> first = new ArrayList<>();
    for (LoggedExchange entry : pages) {
      ReadPage page = entry.page();
      if (page != null && !page.first()) {
        first.clear();
      } else if (page != null && page.more() && !isOneRow(page)) {
        first.add(entry);
      }
    }
    return first;
  }

  private static boolean isOneRow(ReadPage page) {
    return page.limit() != null && page.limit() == 1;
  }

  private static String message(List<LoggedExchange> entries) {
    LoggedExchange latest = entries.get(entries.size() - 1);
    ReadPage page = latest.page();
    if (page == null || page.total() == null) {
      return "%s returned %d rows and a marker for more, but no further page was read: follow the marker until there is none."
          .formatted(latest.operation(), page == null ? 0 : page.rows());
    }
    return "%s returned %d of %d rows, but no further page was read: continue from offset %d until there are no more rows."
        .formatted(latest.operation(), page.rows(), page.total(), page.rows());
  }
}

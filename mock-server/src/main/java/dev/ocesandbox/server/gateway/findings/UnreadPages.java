// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds lists of which only the first page was read although there are more. A client that asks for
 * exactly one row wants the first one, or only the total, so it is not reported.
 */
final class UnreadPages implements Detector {

  private static final String KIND = "first-page-only";

  private final FindingTexts texts;

  UnreadPages(FindingTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> pages : Findings.lists(log)) {
      List<LoggedExchange> last = firstPagesSinceTheLastOther(pages);
      if (!last.isEmpty()) {
        findings.add(new ClientFinding(KIND, "", last, message(last)));
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

  private Bilingual message(List<LoggedExchange> entries) {
    ReadPage page = entries.get(entries.size() - 1).page();
    Map<String, String> values = Findings.values(entries, "");
    values.put("rows", String.valueOf(page == null ? 0 : page.rows()));
    if (page == null || page.total() == null) {
      return texts.of(KIND, "marker").with(values);
    }
    values.put("total", String.valueOf(page.total()));
    return texts.of(KIND).with(values);
  }
}

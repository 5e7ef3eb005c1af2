// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.List;
import java.util.Map;

/**
 * Finds lists that were read with a page number as offset: it grows by one from page to page,
 * although a page has more than one row (1Panel-dev/CloudExplorer, issue 291).
 */
final class PageNumberOffsets implements Detector {

  private static final String KIND = "page-number-offset";
  private static final String FIELD = "offset";
  private static final int SHOWN = 5;

  private final FindingTexts texts;

  PageNumberOffsets(FindingTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    return Findings.lists(log).stream()
        .map(pages -> Findings.neighbours(pages, PageNumberOffsets::isNextNumber))
        .filter(wrong -> !wrong.isEmpty())
        .map(wrong -> new ClientFinding(KIND, FIELD, wrong, message(wrong)))
        .toList();
  }

  private static boolean isNextNumber(LoggedExchange earlier, LoggedExchange later) {
    ReadPage before = earlier.page();
    ReadPage after = later.page();
    return before != null
        && after != null
        && after.offset() == before.offset() + 1
        && before.rows() > 1
        && before.more()
        && (after.limit() == null || after.limit() > 1);
  }

  private Bilingual message(List<LoggedExchange> entries) {
    ReadPage page = entries.get(0).page();
    int rows = page == null ? 0 : page.rows();
    Map<String, String> values = Findings.values(entries, FIELD);
    values.putAll(offsets(entries).as("offsets"));
    values.put("rows", String.valueOf(rows));
    values.put("next", String.valueOf(page == null ? 0 : page.offset() + rows));
    return texts.of(KIND).with(values);
  }

  private static Bilingual offsets(List<LoggedExchange> entries) {
    List<String> shown =
        entries.stream()
            .limit(SHOWN)
            .map(entry -> entry.page() == null ? "" : String.valueOf(entry.page().offset()))
            .toList();
    boolean more = entries.size() > SHOWN;
    return new Bilingual(
        String.join(", ", shown) + (more ? " and so on" : ""),
        String.join("、", shown) + (more ? "等" : ""));
  }
}

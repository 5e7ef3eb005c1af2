// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        findings.add(new ClientFinding(KIND, FIELD, entries, message(entries)));
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

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists that were read on after an empty page, as by a loop that continues while the number
 * of rows is a multiple of the page size: 0 rows are such a number, so the loop has no end.
 *
 * <p>One empty page is right: it is how a client that does not look at the total finds the end. So
 * are pages that were requested at the same time.
 */
final class EndlessPages implements Detector {

  private static final String KIND = "endless-page-loop";
  private static final String FIELD = "offset";

  private final FindingTexts texts;

  EndlessPages(FindingTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> pages : Findings.lists(log)) {
      Set<LoggedExchange> wrong = new LinkedHashSet<>();
      for (int i = 1; i < pages.size(); i++) {
        if (isReadOn(pages.get(i - 1), pages.get(i))) {
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

  private static boolean isReadOn(LoggedExchange before, LoggedExchange after) {
    ReadPage empty = before.page();
    ReadPage next = after.page();
    return empty != null
        && next != null
        && empty.rows() == 0
        && !empty.more()
        && next.offset() > empty.offset()
        && !isAtTheSameTime(before, after);
  }

  /** Requests are logged when they end, so both could have been sent before the first answer. */
  private static boolean isAtTheSameTime(LoggedExchange before, LoggedExchange after) {
    Instant begin = before.request().wall();
    Instant next = after.request().wall();
    return !next.equals(begin) && next.isBefore(begin.plusNanos(before.nanos()));
  }

  private Bilingual message(List<LoggedExchange> entries) {
    Map<String, String> values = Findings.values(entries, FIELD);
    values.putAll(Findings.times(entries.size() - 1).as("times"));
    values.put("offset", String.valueOf(offset(entries.get(0).page())));
    return texts.of(KIND).with(values);
  }

  private static long offset(@Nullable ReadPage page) {
    return page == null ? 0 : page.offset();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    return Findings.lists(log).stream()
        .map(pages -> Findings.neighbours(pages, EndlessPages::isReadOn))
        .filter(wrong -> !wrong.isEmpty())
        .map(wrong -> new ClientFinding(KIND, FIELD, wrong, message(wrong)))
        .toList();
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

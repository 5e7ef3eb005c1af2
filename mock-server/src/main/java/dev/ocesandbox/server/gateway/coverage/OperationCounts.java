// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.log.ReadPage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** The counts of one operation for one consumer. Thread-safe. */
final class OperationCounts {

  private final Surface surface;
  private final AtomicIntegerArray counts;

  OperationCounts(Surface surface) {
    this.surface = surface;
    this.counts = new AtomicIntegerArray(surface.items().size());
  }

  /**
   * Counts a request.
   *
   * @param code error code of a refusal; null for none
   * @param page page of a list that was read; null for none
   */
  void add(Exchange exchange, Outcome outcome, @Nullable String code, @Nullable ReadPage page) {
    boolean succeeded = outcome instanceof Outcome.Done;
    counts.incrementAndGet(succeeded ? Surface.SUCCEEDED : Surface.REFUSED);
    CheckedRequest checked = exchange.checked();
    if (checked != null && checked.problem().isEmpty()) {
      surface.countRequest(exchange.request(), checked.parameters(), checked.body(), counts);
    }
    boolean canned = exchange.stub() != null && exchange.stub().isHit();
    if (outcome instanceof Outcome.Done done && !canned) {
      surface.answer().count(done.answer().body(), counts);
    }
    Integer slot = code == null ? null : surface.codes().get(code);
    if (slot != null) {
      counts.incrementAndGet(slot);
    }
    addPage(page);
  }

  /** A client that asks for one row wants the first or the total, so it leaves no page unread. */
  private void addPage(@Nullable ReadPage page) {
    if (page == null) {
      return;
    }
    if (!page.first()) {
      counts.incrementAndGet(Surface.BEYOND);
    } else if (page.more() && (page.limit() == null || page.limit() > 1)) {
      counts.incrementAndGet(Surface.MORE);
    }
  }

  void addTo(Map<String, Long> sums) {
    for (int i = 0; i < counts.length(); i++) {
      int count = counts.get(i);
      if (count != 0) {
        sums.merge(surface.items().get(i).key(), (long) count, Long::sum);
      }
    }
  }
}

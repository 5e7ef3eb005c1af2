// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The clients that requests wait for: to send the rest of a body, or to read an answer. Each of
 * them blocks a thread. One that is slower than the minimum rate is cut. If there are too many, the
 * one that kept its thread waiting for longest is cut, so that slow clients never take all threads.
 */
final class WaitingClients extends RepeatedCheck {

  /** Half of the threads that planned delays leave over. */
  private static final int LIMIT = 64;

  /** A client is not cut before that, however many there are: it may be a moment's queue. */
  private static final long PATIENCE = Duration.ofMillis(500).toNanos();

  private final Set<Transfer> waiting = ConcurrentHashMap.newKeySet();
  private final Timeouts timeouts;

  WaitingClients(Scheduler scheduler, Timeouts timeouts, OutOfMemory outOfMemory) {
    super(scheduler, Math.min(timeouts.body().toMillis() / 10, PATIENCE / 1_000_000), outOfMemory);
    this.timeouts = timeouts;
  }

  void add(Transfer transfer) {
    waiting.add(transfer);
  }

  void remove(Transfer transfer) {
    waiting.remove(transfer);
  }

  @Override
  protected void check() {
    long now = System.nanoTime();
    waiting.stream().filter(client -> client.isToCut(now, timeouts)).forEach(Transfer::cut);
    cutSlowest(now);
  }

  private void cutSlowest(long now) {
    int tooMany = waiting.size() - LIMIT;
    if (tooMany > 0) {
      waiting.stream()
          .filter(transfer -> transfer.waited(now) > PATIENCE)
          .sorted(Comparator.comparingLong((Transfer one) -> one.waited(now)).reversed())
          .limit(tooMany)
          .forEach(Transfer::cut);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line for each request, on a thread of its own: a terminal that is slow or stopped must
 * not hold up answers. When more than 2,000 lines wait, further ones are counted instead.
 */
final class RequestLines implements Consumer<LoggedExchange>, AutoCloseable {

  private static final int MAX_WAITING = 2_000;

  private final BlockingQueue<LoggedExchange> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final AtomicLong dropped = new AtomicLong();
  private final PrintStream out;
  private @Nullable Thread printer;

  RequestLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(LoggedExchange exchange) {
    if (!waiting.offer(exchange)) {
      dropped.incrementAndGet();
    }
  }

  /** Begins to print; what came before has waited. */
  void begin(List<AccountAccess> accounts) {
    RequestLine line = RequestLine.naming(accounts);
    printer = new Thread(() -> print(line), "request-lines");
    printer.setDaemon(true);
    printer.start();
  }

  private void print(RequestLine line) {
    try {
      while (true) {
        out.println(line.of(waiting.take()));
        if (waiting.isEmpty()) {
          tellDropped();
        }
      }
    } catch (InterruptedException e) {
      waiting.forEach(exchange -> out.println(line.of(exchange)));
      tellDropped();
    }
  }

  private void tellDropped() {
    long missing = dropped.getAndSet(0);
    if (missing > 0) {
      out.println("... and " + missing + " more requests");
    }
  }

  /** Prints what still waits, as long as that takes no more than three seconds. */
  @Override
  public void close() {
    Thread thread = printer;
    if (thread != null) {
      thread.interrupt();
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

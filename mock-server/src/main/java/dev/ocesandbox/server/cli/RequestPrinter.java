// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.memory.OutOfMemory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line for each request on its own thread, so that a slow or stopped terminal does not
 * delay answers. If more than 2,000 lines are waiting, further lines are dropped and counted.
 *
 * <p>After each print it pauses, and then prints together what came in between. A server that
 * answers thousands of requests a second need not wake this thread for each of them.
 */
final class RequestPrinter implements Consumer<LoggedExchange>, AutoCloseable {

  private static final int MAX_WAITING = 2_000;
  private static final int MAX_BATCH = 64;
  private static final long PAUSE = 10;

  private final BlockingQueue<LoggedExchange> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final AtomicLong dropped = new AtomicLong();
  private final PrintStream out;
  private final OutOfMemory outOfMemory;
  private @Nullable Thread printer;

  /** Creates a printer that collects requests until {@link #start} is called. */
  RequestPrinter(PrintStream out) {
    this(out, OutOfMemory.noted());
  }

  /** Creates a printer that notes when a line fails because the JVM has run out of memory. */
  RequestPrinter(PrintStream out, OutOfMemory outOfMemory) {
    this.out = out;
    this.outOfMemory = outOfMemory;
  }

  @Override
  public void accept(LoggedExchange exchange) {
    if (!waiting.offer(exchange.headline())) {
      dropped.incrementAndGet();
    }
  }

  /** Starts to print, beginning with the requests collected so far. */
  void start(List<AccountAccess> accounts) {
    RequestLineFormat format = RequestLineFormat.of(accounts);
    printer = new Thread(() -> print(format), "request-lines");
    printer.setDaemon(true);
    printer.start();
  }

  private void print(RequestLineFormat format) {
    List<LoggedExchange> batch = new ArrayList<>(MAX_BATCH);
    try {
      while (true) {
        batch.add(waiting.take());
        printWaiting(format, batch);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      printWaiting(format, batch);
    }
  }

  private void printWaiting(RequestLineFormat format, List<LoggedExchange> batch) {
    while (waiting.drainTo(batch, MAX_BATCH - batch.size()) > 0 || !batch.isEmpty()) {
      print(format, batch);
      batch.clear();
    }
    printDropped();
  }

  /** Lines that fail must not end the thread. */
  private void print(RequestLineFormat format, List<LoggedExchange> batch) {
    try {
      StringBuilder lines = new StringBuilder();
      for (LoggedExchange exchange : batch) {
        lines.append(format.format(exchange)).append(System.lineSeparator());
      }
      out.print(lines);
      out.flush();
    } catch (RuntimeException | Error e) {
      if (!outOfMemory.isCauseOf(e)) {
        dropped.addAndGet(batch.size());
      }
    }
  }

  private void printDropped() {
    long count = dropped.getAndSet(0);
    if (count > 0) {
      out.println("... " + count + " more requests not shown");
    }
  }

  /** Prints the waiting lines and stops; waits at most three seconds for a slow terminal. */
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

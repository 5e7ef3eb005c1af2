// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.world.LongMove;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Prints how far long clock moves are, on its own thread, so that a slow terminal does not delay
 * them. Lines that would wait behind ten others are dropped.
 */
final class MovePrinter implements Consumer<LongMove> {

  private static final int MAX_WAITING = 10;

  private final BlockingQueue<LongMove> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final PrintStream out;

  MovePrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(LongMove move) {
    waiting.offer(move);
  }

  /** Starts to print until the program ends. */
  void start() {
    Thread printer = new Thread(this::print, "clock-moves");
    printer.setDaemon(true);
    printer.start();
  }

  private void print() {
    try {
      while (true) {
        out.println(line(waiting.take()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String line(LongMove move) {
    return String.format(
        Locale.ROOT,
        "... world %s is at %s on its way to %s, %,d events so far",
        move.world(),
        BusinessTime.wire(move.at()),
        BusinessTime.wire(move.to()),
        move.events());
  }
}

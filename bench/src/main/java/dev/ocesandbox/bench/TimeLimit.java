// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.time.Duration;

/** Ends a measurement that hangs; the processes it started are stopped on the way out. */
final class TimeLimit {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private TimeLimit() {}

  static void start() {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(LIMIT.toMillis());
                System.err.println("Not done within " + LIMIT.toMinutes() + " minutes: given up");
                System.exit(3);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "time limit");
    watch.setDaemon(true);
    watch.start();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.time.Duration;

/** Exits if the benchmarks hang. The shutdown hook stops the processes they started. */
final class TimeLimit {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private TimeLimit() {}

  static void start() {
    Thread watchdog =
        new Thread(
            () -> {
              try {
                Thread.sleep(LIMIT.toMillis());
                System.err.println(
                    "Aborted: not finished within " + LIMIT.toMinutes() + " minutes");
                System.exit(3);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "time limit");
    watchdog.setDaemon(true);
    watchdog.start();
  }
}

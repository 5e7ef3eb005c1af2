// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.time.Duration;

/** Exits if the benchmarks hang. The shutdown hook stops the processes they started. */
final class TimeLimit {

  private TimeLimit() {}

  /** Exits with 3 when the time is over. */
  static void start(Duration limit) {
    Thread watchdog =
        new Thread(
            () -> {
              try {
                Thread.sleep(limit.toMillis());
                System.err.println(
                    "Aborted: not finished within " + limit.toMinutes() + " minutes");
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

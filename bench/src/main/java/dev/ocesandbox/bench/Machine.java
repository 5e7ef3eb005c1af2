// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import dev.ocesandbox.bench.report.Table;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Describes the machine. */
final class Machine {

  private Machine() {}

  static Table describe() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int cores = Runtime.getRuntime().availableProcessors();
    return new Table("time", "system", "cores", "Java", "load before")
        .row(
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            cores,
            System.getProperty("java.vendor") + " " + Runtime.version(),
            load > cores / 2.0 ? String.format("%.1f, too busy for reliable results", load) : load);
  }
}

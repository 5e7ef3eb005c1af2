// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import au.com.dius.pact.core.support.MetricEvent;
import au.com.dius.pact.core.support.Metrics;

/** A program that has Pact JVM report an event, after {@link Silence} has begun or without it. */
public final class ReportsUsage {

  private ReportsUsage() {}

  /** Reports one event. */
  public static void main(String[] args) {
    if (args[0].equals("silent")) {
      Silence.begin();
    }
    Metrics.INSTANCE.sendMetrics(new MetricEvent.ConsumerTestRun(1, "junit"));
    System.out.println("done");
  }
}

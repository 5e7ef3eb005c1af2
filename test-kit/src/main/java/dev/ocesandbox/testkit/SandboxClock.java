// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * The clock of a world. Thread-safe.
 *
 * <p>It moves forward only, in whole seconds, at most 100 years at a time. A move returns when all
 * that fell due has happened. Clients go on signing with real time.
 */
public final class SandboxClock {

  private final SandboxControl control;

  SandboxClock(SandboxControl control) {
    this.control = control;
  }

  /** Returns the time of the world. */
  public Instant now() {
    return control.get("clock").body().instant("now");
  }

  /** Moves the clock by a span of a fixed length. */
  public Events advance(Duration by) {
    if (by.isNegative() || !by.equals(Duration.ofSeconds(by.toSeconds()))) {
      throw new IllegalArgumentException("A clock moves forward in whole seconds, not by " + by);
    }
    return advance("by", by.toString());
  }

  /** Moves the clock by days, months or years of the calendar in GMT+8. */
  public Events advance(Period by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("A clock moves forward, not by " + by);
    }
    return advance("by", by.toString());
  }

  /** Moves the clock to an instant. */
  public Events advanceTo(Instant to) {
    return advance("to", to.toString());
  }

  private Events advance(String field, String value) {
    return Events.of(control.post("clock/advance", Map.of(field, value)).body());
  }

  /** Stops the clock where it is. */
  public Events freeze() {
    return Events.of(control.put("clock", Map.of("mode", "frozen")).body());
  }

  /** Lets the clock run with real time, from where it is. */
  public Events run() {
    return Events.of(control.put("clock", Map.of("mode", "real")).body());
  }

  /** Returns what will happen by itself in the next days if nobody does anything. */
  public List<Event> ahead(int days) {
    return control.get("timeline?days=" + days).body().all("events").stream()
        .map(Event::of)
        .toList();
  }
}

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
 * <p>The clock moves forward only, in whole seconds and by at most 100 years at a time. A move
 * returns after everything that became due has happened. It does not affect signatures: clients
 * keep signing with the real time.
 */
public final class SandboxClock {

  private final SandboxControl control;

  SandboxClock(SandboxControl control) {
    this.control = control;
  }

  /** Returns the current time of the world. */
  public Instant now() {
    return control.get("clock").body().instant("now");
  }

  /**
   * Advances the clock by a fixed duration.
   *
   * @throws IllegalArgumentException if {@code by} is negative or not in whole seconds
   */
  public Events advance(Duration by) {
    if (by.isNegative() || !by.equals(Duration.ofSeconds(by.toSeconds()))) {
      throw new IllegalArgumentException(
          "Expected a duration in whole seconds that is not negative, but was " + by);
    }
    return advance("by", by.toString());
  }

  /**
   * Advances the clock by days, months or years of the calendar in GMT+8.
   *
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public Events advance(Period by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Expected a period that is not negative, but was " + by);
    }
    return advance("by", by.toString());
  }

  /**
   * Advances the clock to an instant.
   *
   * @throws ControlApiException if the instant is in the past of the world
   */
  public Events advanceTo(Instant to) {
    return advance("to", to.toString());
  }

  private Events advance(String field, String value) {
    return events(control.post("clock/advance", Map.of(field, value)));
  }

  private Events events(ControlResponse response) {
    return Events.of(response.body(), control::requireExisting);
  }

  /** Freezes the clock at the current time of the world. */
  public Events freeze() {
    return events(control.put("clock", Map.of("mode", "frozen")));
  }

  /** Lets the clock run in real time, starting from the current time of the world. */
  public Events run() {
    return events(control.put("clock", Map.of("mode", "real")));
  }

  /**
   * Returns the events of the next {@code days} days that will happen without further requests. The
   * clock does not move.
   */
  public List<Event> upcoming(int days) {
    return control.get("timeline?days=" + days).body().list("events").stream()
        .map(Event::of)
        .toList();
  }
}

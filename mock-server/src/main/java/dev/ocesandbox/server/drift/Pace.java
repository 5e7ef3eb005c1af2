// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps requests apart: at most a number per second, and for each operation no more than its
 * documented flow limit. Waits as long as a server asks, within bounds.
 */
final class Pace {

  /** Waits. */
  interface Wait {
    /** Returns after the time, or throws if the thread is interrupted. */
    void nanos(long time) throws InterruptedException;
  }

  /** How often a request is sent again that the server had no capacity for. */
  static final int TRIES = 3;

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long SECOND = 1_000_000_000L;

  private final long apart;
  private final Wait wait;
  private final LongSupplier nanoTime;
  private final Map<String, Long> next = new HashMap<>();
  private long nextOfAll;

  Pace(int perSecond, Wait wait, LongSupplier nanoTime) {
    this.apart = SECOND / perSecond;
    this.wait = wait;
    this.nanoTime = nanoTime;
    this.nextOfAll = nanoTime.getAsLong();
  }

  /** Waits until a request of an operation may be sent. */
  void before(Operation operation) throws InterruptedException {
    long now = nanoTime.getAsLong();
    long own = next.getOrDefault(operation.id(), now);
    long at = Math.max(now, Math.max(own, nextOfAll));
    if (at > now) {
      wait.nanos(at - now);
    }
    Operation.Throttle limit = operation.throttle();
    next.put(operation.id(), at + SECOND * limit.seconds() / Math.max(1, limit.requests()));
    nextOfAll = at + apart;
  }

  /** Waits before a request is sent again: as the server asks, else 1, 2 and 4 seconds. */
  void beforeRetry(int tries, String retryAfter, Instant now) throws InterruptedException {
    Duration asked = asked(retryAfter, now);
    Duration time = asked.isNegative() ? Duration.ofSeconds(1L << tries) : asked;
    wait.nanos((time.compareTo(LONGEST) > 0 ? LONGEST : time).toNanos());
  }

  private static Duration asked(String retryAfter, Instant now) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant until =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return Duration.ofSeconds(-1);
    }
  }
}

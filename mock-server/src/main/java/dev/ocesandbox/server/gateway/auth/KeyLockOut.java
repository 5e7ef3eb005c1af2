// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a key for five minutes after more than five bad signatures in a row (documented). Only
 * known keys are counted, so it cannot grow without bounds. Thread-safe.
 */
final class KeyLockOut {

  private static final int ALLOWED_FAILURES = 5;
  private static final Duration LOCKED_FOR = Duration.ofMinutes(5);

  private record Failures(int inARow, Instant last) {}

  private final Map<String, Failures> byKey = new ConcurrentHashMap<>();

  boolean isLocked(String accessKey, Instant now) {
    Failures failures = byKey.get(accessKey);
    return failures != null
        && failures.inARow() > ALLOWED_FAILURES
        && now.isBefore(failures.last().plus(LOCKED_FOR));
  }

  void note(String accessKey, Instant now, boolean good) {
    if (good) {
      byKey.remove(accessKey);
    } else {
      byKey.merge(
          accessKey,
          new Failures(1, now),
          (before, one) ->
              now.isBefore(before.last().plus(LOCKED_FOR))
                  ? new Failures(before.inARow() + 1, now)
                  : one);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks a key for five minutes after more than five invalid signatures in a row
 * (support.huaweicloud.com/devg-apisign/api-sign-errorcode.html). Thread-safe.
 *
 * <p>Inferred: only invalid signatures count, a valid one resets the count at any time, and after
 * the five minutes the count restarts.
 */
final class KeyLockOut {

  private static final int ALLOWED_FAILURES =
      Contracts.value("gateway.auth.key-locked-out", "failures").asInt();
  private static final Duration LOCKED_FOR =
      Contracts.value("gateway.auth.key-locked-out", "time").asDuration();

  /** Expired entries are removed above this size, because keys of removed worlds stay behind. */
  private static final int MAX_KEYS = 20_000;

  private record Failures(int inARow, Instant last) {
    private boolean areTooMany() {
      return inARow > ALLOWED_FAILURES;
    }

    private boolean isOver(Instant now) {
      return !now.isBefore(last.plus(LOCKED_FOR));
    }
  }

  private final Map<String, Failures> byKey = new ConcurrentHashMap<>();

  boolean isLocked(String accessKey, Instant now) {
    Failures failures = byKey.get(accessKey);
    return failures != null && failures.areTooMany() && !failures.isOver(now);
  }

  /** Records whether a signature was valid; not called while the key is locked. */
  void record(String accessKey, Instant now, boolean valid) {
    if (valid) {
      byKey.remove(accessKey);
      return;
    }
    if (byKey.size() >= MAX_KEYS) {
      byKey.values().removeIf(failures -> failures.isOver(now));
    }
    byKey.merge(
        accessKey,
        new Failures(1, now),
        (before, first) -> before.areTooMany() ? first : new Failures(before.inARow() + 1, now));
  }
}

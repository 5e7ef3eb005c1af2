// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a key for five minutes after more than five wrong signatures in a row
 * (support.huaweicloud.com/devg-apisign/api-sign-errorcode.html). Thread-safe.
 *
 * <p>Inferred: only wrong signatures count, a right one ends the row however late it comes, and
 * after the five minutes the count begins anew.
 */
final class KeyLockOut {

  private static final int ALLOWED_FAILURES = 5;
  private static final Duration LOCKED_FOR = Duration.ofMinutes(5);

  /** Worlds come and go, and their keys with them: rows nobody will end are dropped in time. */
  private static final int MAX_KEYS = 20_000;

  private record Failures(int inARow, Instant last) {
    private boolean lock() {
      return inARow > ALLOWED_FAILURES;
    }
  }

  private final Map<String, Failures> byKey = new ConcurrentHashMap<>();

  boolean isLocked(String accessKey, Instant now) {
    Failures failures = byKey.get(accessKey);
    return failures != null && failures.lock() && now.isBefore(failures.last().plus(LOCKED_FOR));
  }

  /** Notes what came of a signature; not to be asked while the key is locked. */
  void note(String accessKey, Instant now, boolean good) {
    if (good) {
      byKey.remove(accessKey);
      return;
    }
    if (byKey.size() >= MAX_KEYS) {
      byKey.values().removeIf(failures -> !now.isBefore(failures.last().plus(LOCKED_FOR)));
    }
    byKey.merge(
        accessKey,
        new Failures(1, now),
        (before, first) -> before.lock() ? first : new Failures(before.inARow() + 1, now));
  }
}

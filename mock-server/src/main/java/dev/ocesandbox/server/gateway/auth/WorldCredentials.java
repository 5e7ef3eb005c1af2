// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was issued in one world, oldest first, with a limit. Thread-safe. */
final class IssuedCredentials {

  private static final int LIMIT = 1_000;

  private final Deque<String> tokens = new ArrayDeque<>();
  private final Deque<String> keys = new ArrayDeque<>();
  private long counter;

  synchronized long next() {
    return counter++;
  }

  /** Returns the token that has to go. */
  synchronized Optional<String> addToken(String token) {
    return add(tokens, token);
  }

  /** Returns the access key that has to go. */
  synchronized Optional<String> addKey(String accessKey) {
    return add(keys, accessKey);
  }

  private static Optional<String> add(Deque<String> queue, String item) {
    queue.addLast(item);
    return queue.size() > LIMIT ? Optional.of(queue.removeFirst()) : Optional.empty();
  }
}

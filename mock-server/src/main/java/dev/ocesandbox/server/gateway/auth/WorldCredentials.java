// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the credentials of one world are called, so that they can be listed and forgotten without a
 * look at those of other worlds. Issued ones are limited, the oldest go first. Thread-safe.
 */
final class WorldCredentials {

  private static final int LIMIT = 1_000;

  /** Names of credentials, by what they are looked up with. */
  record Names(List<String> accessKeys, List<String> tokens, List<String> logins) {}

  private final List<String> readyKeys = new ArrayList<>();
  private final List<String> readyTokens = new ArrayList<>();
  private final List<String> logins = new ArrayList<>();
  private final Deque<String> issuedKeys = new ArrayDeque<>();
  private final Deque<String> issuedTokens = new ArrayDeque<>();
  private long counter;

  synchronized long next() {
    return counter++;
  }

  synchronized void addReady(String accessKey, String token, String login) {
    readyKeys.add(accessKey);
    readyTokens.add(token);
    logins.add(login);
  }

  /** Returns the token that has to go. */
  synchronized Optional<String> addToken(String token) {
    return add(issuedTokens, token);
  }

  /** Returns the access key that has to go. */
  synchronized Optional<String> addKey(String accessKey) {
    return add(issuedKeys, accessKey);
  }

  /** Returns everything, ready-made before issued. */
  synchronized Names names() {
    return new Names(
        Stream.concat(readyKeys.stream(), issuedKeys.stream()).toList(),
        Stream.concat(readyTokens.stream(), issuedTokens.stream()).toList(),
        List.copyOf(logins));
  }

  private static Optional<String> add(Deque<String> queue, String item) {
    queue.addLast(item);
    return queue.size() > LIMIT ? Optional.of(queue.removeFirst()) : Optional.empty();
  }
}

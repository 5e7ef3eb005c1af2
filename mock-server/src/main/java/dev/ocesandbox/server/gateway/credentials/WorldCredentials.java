// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the credentials of one world, for listing and removing them. The number of issued
 * credentials is limited; the oldest are removed first. Thread-safe.
 */
final class WorldCredentials {

  private static final int LIMIT = 1_000;

  /** The keys by which credentials are looked up. */
  record Names(List<String> accessKeys, List<String> tokens, List<String> logins) {}

  /** The names of the preset credentials of one user. */
  record Preset(String accessKey, String token, String login) {}

  private List<Preset> presets = List.of();
  private final Deque<String> issuedKeys = new ArrayDeque<>();
  private final Deque<String> issuedTokens = new ArrayDeque<>();
  private long counter;

  synchronized long next() {
    return counter++;
  }

  /** Replaces the preset credentials and returns the removed ones. */
  synchronized List<Preset> replacePresets(List<Preset> other) {
    List<Preset> removed = presets.stream().filter(preset -> !other.contains(preset)).toList();
    presets = List.copyOf(other);
    return removed;
  }

  /** Adds an issued token; returns the token to remove if there are too many. */
  synchronized Optional<String> addToken(String token) {
    return add(issuedTokens, token);
  }

  /** Adds an issued access key; returns the key to remove if there are too many. */
  synchronized Optional<String> addKey(String accessKey) {
    return add(issuedKeys, accessKey);
  }

  /** Returns the names of all credentials, preset before issued ones. */
  synchronized Names names() {
    return new Names(
        Stream.concat(presets.stream().map(Preset::accessKey), issuedKeys.stream()).toList(),
        Stream.concat(presets.stream().map(Preset::token), issuedTokens.stream()).toList(),
        presets.stream().map(Preset::login).toList());
  }

  private static Optional<String> add(Deque<String> queue, String item) {
    queue.addLast(item);
    return queue.size() > LIMIT ? Optional.of(queue.removeFirst()) : Optional.empty();
  }
}

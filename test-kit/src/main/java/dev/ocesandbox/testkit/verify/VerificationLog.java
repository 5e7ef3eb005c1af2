// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The verifications of a world: those that were begun and have no count yet, so they have checked
 * nothing, and the requests that the others counted. Thread-safe.
 */
final class VerificationLog {

  private final List<Verification> unfinished = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();

  synchronized void begin(Verification verification) {
    unfinished.add(verification);
  }

  synchronized void end(Verification verification) {
    unfinished.removeIf(other -> other == verification);
  }

  /** Returns the unfinished verifications and forgets them. */
  synchronized List<Verification> drain() {
    List<Verification> all = List.copyOf(unfinished);
    unfinished.clear();
    return all;
  }

  /** Notes requests that a verification counted. */
  synchronized void count(List<LoggedCall> calls) {
    calls.forEach(call -> counted.add(call.requestId()));
  }

  /** Returns the requests that no verification has counted. */
  synchronized List<LoggedCall> uncounted(List<LoggedCall> calls) {
    return calls.stream().filter(call -> !counted.contains(call.requestId())).toList();
  }
}

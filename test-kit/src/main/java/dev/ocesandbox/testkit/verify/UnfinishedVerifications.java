// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Verifications that were begun and have no count yet, so they have checked nothing. Thread-safe.
 */
final class UnfinishedVerifications {

  private final List<Verification> verifications = new ArrayList<>();

  synchronized void add(Verification verification) {
    verifications.add(verification);
  }

  synchronized void remove(Verification verification) {
    verifications.removeIf(other -> other == verification);
  }

  /** Returns the verifications and forgets them. */
  synchronized List<Verification> drain() {
    List<Verification> all = List.copyOf(verifications);
    verifications.clear();
    return all;
  }
}

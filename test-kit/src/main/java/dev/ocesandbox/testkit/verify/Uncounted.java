// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.ArrayList;
import java.util.List;

/** Verifications that were begun and check nothing, because their count is missing. Thread-safe. */
final class Uncounted {

  private final List<Verification> open = new ArrayList<>();

  synchronized void note(Verification verification) {
    open.add(verification);
  }

  synchronized void forget(Verification verification) {
    open.removeIf(other -> other == verification);
  }

  /** Returns those there are, once. */
  synchronized List<Verification> drain() {
    List<Verification> all = List.copyOf(open);
    open.clear();
    return all;
  }
}

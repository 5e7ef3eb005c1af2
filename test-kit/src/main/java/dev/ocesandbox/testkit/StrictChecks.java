// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What strict mode checks at the end of a test and of a world. */
final class StrictChecks {

  private StrictChecks() {}

  /** Returns an error if a test left a verification unfinished or, in strict mode, findings. */
  static Optional<AssertionError> ofTest(Checks checks, Strictness strictness) {
    List<Runnable> all = new ArrayList<>(List.of(checks::noUnfinishedVerifications));
    if (strictness == Strictness.STRICT) {
      all.add(checks::noFindings);
    }
    return firstOf(all);
  }

  /** Returns an error if faults or stubs of a world that ends were never applied. */
  static Optional<AssertionError> ofPlans(Checks checks) {
    return firstOf(List.of(checks::nothingUnused));
  }

  /** Returns an error for anything that strict mode forbids. */
  static Optional<AssertionError> ofWorld(Checks checks) {
    return firstOf(
        List.of(checks::noUnfinishedVerifications, checks::noFindings, checks::nothingUnused));
  }

  static void fail(AssertionError violation) {
    throw violation;
  }

  /** Runs all checks; further errors are suppressed exceptions of the first. */
  private static Optional<AssertionError> firstOf(List<Runnable> checks) {
    List<AssertionError> errors = new ArrayList<>();
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (AssertionError e) {
        errors.add(e);
      }
    }
    Optional<AssertionError> first = errors.stream().findFirst();
    first.ifPresent(error -> errors.stream().skip(1).forEach(error::addSuppressed));
    return first;
  }
}

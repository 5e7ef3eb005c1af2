// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.stream.Stream;

/** The requests of a world, of all operations. */
public final class AllCalls {

  private final Checks checks;

  AllCalls(Checks checks) {
    this.checks = checks;
  }

  /**
   * Verifies that {@code operations} were called in this order. Other calls may come in between.
   *
   * @throws AssertionError if they were not
   */
  public void inOrder(Operation... operations) {
    checks.inOrder(Stream.of(operations).map(Operation::id).toList());
  }

  /**
   * Verifies that the world received no requests besides those that earlier verifications counted.
   *
   * @throws AssertionError if it did
   */
  public void nothingElse() {
    checks.nothingElse();
  }
}

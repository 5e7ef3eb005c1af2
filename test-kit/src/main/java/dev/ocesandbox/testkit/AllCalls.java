// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.stream.Stream;

/** The requests of a world, whatever their operation. */
public final class AllCalls {

  private final Checks checks;

  AllCalls(Checks checks) {
    this.checks = checks;
  }

  /** Verifies that operations were called one after the other; others may be between them. */
  public void inOrder(Operation... operations) {
    checks.inOrder(Stream.of(operations).map(Operation::id).toList());
  }
}

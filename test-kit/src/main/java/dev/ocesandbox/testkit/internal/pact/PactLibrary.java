// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

/** Pact JVM, an optional library. */
public final class PactLibrary {

  private static final String MODEL = "au.com.dius.pact.core.model.V4Pact";

  /** Read by Pact JVM before it reports its use to its authors. */
  private static final String DO_NOT_TRACK = "pact_do_not_track";

  private PactLibrary() {}

  /**
   * Checks that it is on the class path, and turns off its reports of use: tests send nothing to
   * other machines.
   *
   * @throws IllegalStateException that names the library, if it is missing
   */
  public static void require() {
    System.setProperty(DO_NOT_TRACK, "true");
    try {
      Class.forName(MODEL, false, PactLibrary.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Tests with a pact require Pact JVM. Add au.com.dius.pact.core:model in version 4.7.5 or"
              + " newer to the test class path",
          e);
    }
  }
}

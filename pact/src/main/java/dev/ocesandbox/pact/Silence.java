// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

/** Keeps Pact JVM from reporting its use, and libraries from logging. */
final class Silence {

  /** The property and the variable by which Pact JVM asks whether it may report its use. */
  static final String DO_NOT_TRACK = "pact_do_not_track";

  private Silence() {}

  /** Sets the properties that the user has not set; before any class of Pact JVM runs. */
  static void begin() {
    System.setProperty(DO_NOT_TRACK, "true");
    setUnlessSet("org.slf4j.simpleLogger.defaultLogLevel", "error");
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}

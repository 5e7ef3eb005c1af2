// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

/** The usage reporting of Pact JVM, which sends events to its authors unless it is switched off. */
final class UsageReporting {

  /** Read by Pact JVM before each event. */
  private static final String DO_NOT_TRACK = "pact_do_not_track";

  private UsageReporting() {}

  /** Switches it off for this JVM. The sandbox and its tools connect to no other machine. */
  static void off() {
    System.setProperty(DO_NOT_TRACK, "true");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

/** Who is compared. */
public enum Contender {
  /** Signatures, contract checks both ways and request log, all as they are by default. */
  SANDBOX("sandbox"),
  /** Its request journal and its request logging off. */
  WIREMOCK("WireMock"),
  /** One route for each answer, nothing else. */
  JAVALIN("bare Javalin");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** Returns the name for tables. */
  public String label() {
    return label;
  }
}

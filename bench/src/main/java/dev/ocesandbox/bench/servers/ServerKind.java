// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

/** A server that is measured. */
public enum ServerKind {
  /** The sandbox with its defaults: signatures, contract checks and request log are on. */
  SANDBOX("sandbox"),
  /** WireMock without request journal and request logging. */
  WIREMOCK("WireMock"),
  /** Javalin with one route for each response. */
  JAVALIN("bare Javalin");

  private final String label;

  ServerKind(String label) {
    this.label = label;
  }

  /** Returns the name for tables. */
  public String label() {
    return label;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

/** The answer of a sandbox for a documented operation that it does not have. */
final class NotBuilt {

  /** Its error code; no service of the vendor answers so. */
  static final String CODE = "SANDBOX.0501";

  private NotBuilt() {}
}

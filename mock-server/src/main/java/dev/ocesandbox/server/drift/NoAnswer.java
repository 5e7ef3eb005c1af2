// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

/** Thrown if a target gives no answer that could be read: why, in plain words. */
final class NoAnswer extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean connected;

  NoAnswer(String reason, boolean connected) {
    super(reason);
    this.connected = connected;
  }

  /** Returns whether the target could be reached at all. */
  boolean isConnected() {
    return connected;
  }

  /** Returns why there is no answer. */
  String reason() {
    return String.valueOf(getMessage());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

/** Thrown if TLS cannot be set up. The message names the file or name, and what to do. */
public final class TlsProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TlsProblem(String message) {
    super(message);
  }

  /** Returns a problem of a file. */
  static TlsProblem of(Object file, String reason) {
    return new TlsProblem(file + ": " + reason);
  }
}

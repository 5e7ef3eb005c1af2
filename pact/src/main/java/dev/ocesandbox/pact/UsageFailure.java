// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

/** Thrown for arguments that a command cannot work with. The message is for the user. */
final class UsageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageFailure(String message) {
    super(message);
  }
}

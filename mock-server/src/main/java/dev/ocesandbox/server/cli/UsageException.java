// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

/** Thrown for an error that the user can fix. Its message is one line of text. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

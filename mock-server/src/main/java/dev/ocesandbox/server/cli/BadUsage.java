// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

/** Something the caller can put right, told in one line. */
final class BadUsage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadUsage(String line) {
    super(line);
  }
}

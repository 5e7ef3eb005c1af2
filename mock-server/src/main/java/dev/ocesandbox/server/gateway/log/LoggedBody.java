// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import java.util.Arrays;

/**
 * The beginning of a body, at most 16 KB of it.
 *
 * @param start its first bytes
 * @param length how many bytes there were in all
 */
public record LoggedBody(byte[] start, int length) {

  private static final int MAX = 16 * 1024;

  static LoggedBody of(byte[] body) {
    return new LoggedBody(body.length <= MAX ? body : Arrays.copyOf(body, MAX), body.length);
  }

  /** Tells whether there was more. */
  public boolean isCut() {
    return length > start.length;
  }

  int weight() {
    return start.length;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import java.util.Arrays;

/**
 * The start of a body, up to 16 KB, or up to 1 MB in a world that keeps whole bodies.
 *
 * @param start the first bytes
 * @param length length of the whole body in bytes
 */
public record LoggedBody(byte[] start, int length) {

  static final LoggedBody NONE = new LoggedBody(new byte[0], 0);

  private static final int MAX_START = 16 * 1024;
  private static final int MAX_WHOLE = 1024 * 1024;

  static LoggedBody of(byte[] body, boolean whole) {
    int max = whole ? MAX_WHOLE : MAX_START;
    return new LoggedBody(body.length <= max ? body : Arrays.copyOf(body, max), body.length);
  }

  /** Returns whether the body was longer. */
  public boolean isCut() {
    return length > start.length;
  }

  int weight() {
    return 48 + start.length;
  }
}

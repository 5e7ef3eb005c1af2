// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.server.memory.KeptBytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The start of a body, up to 16 KB, or up to 1 MB in a world that keeps whole bodies. */
public final class LoggedBody {

  private static final byte[] NOTHING = {};

  static final LoggedBody NONE = new LoggedBody(NOTHING, 0);

  private static final int MAX_START = 16 * 1024;
  private static final int MAX_WHOLE = 1024 * 1024;

  /** Begins with the start. */
  private final byte[] bytes;

  /** Has the start in place of {@link #bytes}, from {@link #at} on; null if it does not. */
  private final @Nullable KeptBytes kept;

  private final int at;
  private final int startLength;
  private final int length;

  private LoggedBody(byte[] bytes, @Nullable KeptBytes kept, int at, int startLength, int length) {
    this.bytes = bytes;
    this.kept = kept;
    this.at = at;
    this.startLength = startLength;
    this.length = length;
  }

  /**
   * Creates a body.
   *
   * @param start the first bytes
   * @param length length of the whole body in bytes
   */
  public LoggedBody(byte[] start, int length) {
    this(start, null, 0, start.length, length);
  }

  static LoggedBody of(byte[] body, boolean whole) {
    int start = Math.min(body.length, whole ? MAX_WHOLE : MAX_START);
    return new LoggedBody(body, null, 0, start, body.length);
  }

  /** Returns a body whose start is in lent bytes, from a place on. */
  static LoggedBody in(KeptBytes bytes, int at, int startLength, int length) {
    return new LoggedBody(NOTHING, bytes, at, startLength, length);
  }

  /** Returns the first bytes, which may be a copy. */
  public byte[] start() {
    if (kept != null) {
      return kept.read(at, startLength);
    }
    return bytes.length == startLength ? bytes : Arrays.copyOf(bytes, startLength);
  }

  /** Copies the start. */
  void writeTo(KeptBytes to, int place) {
    to.write(place, kept == null ? bytes : start(), startLength);
  }

  int startLength() {
    return startLength;
  }

  /** Returns the length of the whole body in bytes. */
  public int length() {
    return length;
  }

  /** Returns whether the body was longer than its start. */
  public boolean isCut() {
    return length > startLength;
  }

  int weight() {
    return 48 + startLength;
  }
}

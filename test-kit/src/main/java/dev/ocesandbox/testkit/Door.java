// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way to a running server. Thread-safe. */
interface Door extends AutoCloseable {

  /**
   * What a control request was answered.
   *
   * @param status HTTP status
   * @param body nothing without a body
   */
  record Reply(int status, Tree body) {}

  /** Returns where clients find the server, without a slash at the end. */
  String endpoint();

  /** Tells whether the default world is as a test expects it and nobody else can change it. */
  boolean isStandard();

  /**
   * Sends a control request.
   *
   * @param target path and query, encoded
   * @param body a tree, or the bytes of a file; null without a body
   */
  Reply control(String method, String target, @Nullable Object body);

  /** Reads JSON text; an IllegalArgumentException says why it is none. */
  Tree parse(String json);

  /** Writes a tree as JSON text. */
  String write(@Nullable Object tree);

  @Override
  void close();

  /** Opens doors. */
  interface Opener {
    /** Starts a server. */
    Door open(Map<String, String> options);
  }
}

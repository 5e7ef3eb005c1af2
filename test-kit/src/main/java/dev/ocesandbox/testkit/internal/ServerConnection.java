// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import org.jspecify.annotations.Nullable;

/** A connection to a running sandbox server. Thread-safe. */
public interface ServerConnection extends AutoCloseable {

  /** The lowest HTTP status that reports an error. */
  int FIRST_ERROR_STATUS = 400;

  /**
   * A response of the control API.
   *
   * @param status HTTP status
   * @param body absent if the response had no body
   */
  record Response(int status, JsonValue body) {

    /** Returns true if the request was refused or failed. */
    public boolean isError() {
      return status >= FIRST_ERROR_STATUS;
    }
  }

  /** Returns the base URL for clients, without a trailing slash. */
  String endpoint();

  /**
   * Returns the certificates that clients which use TLS must trust, in PEM.
   *
   * @throws IllegalStateException if the server was started without TLS, or does not know them
   */
  String caPem();

  /**
   * Returns true if the default world starts like the world of a test without any configuration and
   * only this connection can change it. Such a world can be forked instead of built.
   */
  boolean hasStandardWorld();

  /**
   * Sends a request to the control API.
   *
   * @param target path and query, percent-encoded
   * @param body a tree of JDK types, or a {@code byte[]} that is sent as is; null for no body
   */
  Response send(String method, String target, @Nullable Object body);

  /**
   * Parses JSON text.
   *
   * @throws IllegalArgumentException if the text is not valid JSON
   */
  JsonValue parse(String json);

  /** Writes a tree of JDK types as JSON text. */
  String write(@Nullable Object tree);

  /** Closes this connection, and stops the server if this connection started it. */
  @Override
  void close();
}

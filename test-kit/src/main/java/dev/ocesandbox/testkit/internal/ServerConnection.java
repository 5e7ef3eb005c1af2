// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.util.List;
import java.util.Map;
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

  /**
   * Sums up reports of coverage. Sends no request.
   *
   * @param reports as {@code GET /_sandbox/coverage} returns them
   * @param earlier reports of the same servers before the run, which are taken off
   * @param least thresholds such as {@code 30%} or {@code 20}, by name such as {@code operations}
   * @return {@code json} and {@code html}, the texts of the sum; {@code tree}, the sum; {@code
   *     line}, the sum in a line; {@code missed}, the thresholds that are missed
   * @throws IllegalArgumentException if a threshold is invalid
   */
  JsonValue coverage(List<JsonValue> reports, List<JsonValue> earlier, Map<String, String> least);

  /** Closes this connection, and stops the server if this connection started it. */
  @Override
  void close();
}

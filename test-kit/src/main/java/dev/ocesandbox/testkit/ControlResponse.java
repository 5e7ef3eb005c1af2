// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.ServerConnection;
import org.jspecify.annotations.Nullable;

/** A successful response of the control API. Immutable. */
public final class ControlResponse {

  private final int status;
  private final JsonValue body;
  private final ServerConnection server;

  ControlResponse(int status, JsonValue body, ServerConnection server) {
    this.status = status;
    this.body = body;
    this.server = server;
  }

  /** Returns the HTTP status, which is below 400. */
  public int status() {
    return status;
  }

  /**
   * Returns a value of the body as a Map, List, String, Long, BigDecimal or Boolean, or null if it
   * is absent.
   *
   * @param path such as {@code /accounts/0/balance}; empty for the whole body
   */
  public @Nullable Object at(String path) {
    return body.at(path).value();
  }

  /**
   * Returns a value of the body as text.
   *
   * @param path such as {@code /accounts/0/balance}
   * @throws IllegalArgumentException if there is no value at {@code path}
   */
  public String text(String path) {
    Object value = at(path);
    if (value == null) {
      throw new IllegalArgumentException(
          "No value at '%s' in the response: %s".formatted(path, json()));
    }
    return value.toString();
  }

  /** Returns the body as JSON text, or an empty string if there is no body. */
  public String json() {
    return body.isPresent() ? server.write(body.value()) : "";
  }

  JsonValue body() {
    return body;
  }

  @Override
  public String toString() {
    return status + " " + json();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import org.jspecify.annotations.Nullable;

/** What the control API has answered. Immutable. */
public final class ControlAnswer {

  private final int status;
  private final Tree body;
  private final Door door;

  ControlAnswer(int status, Tree body, Door door) {
    this.status = status;
    this.body = body;
    this.door = door;
  }

  /** Returns the HTTP status, below 400. */
  public int status() {
    return status;
  }

  /**
   * Returns a value of the body: a Map, List, String, Long, BigDecimal or Boolean; null when there
   * is none.
   *
   * @param path where it stands, such as {@code /accounts/0/balance}; empty for the whole body
   */
  public @Nullable Object at(String path) {
    return body.at(path).value();
  }

  /**
   * Returns a value of the body as text.
   *
   * @throws IllegalArgumentException when there is none
   */
  public String text(String path) {
    Object value = at(path);
    if (value == null) {
      throw new IllegalArgumentException("There is no " + path + " in " + json());
    }
    return value.toString();
  }

  /** Returns the body as JSON text; empty without one. */
  public String json() {
    return body.isPresent() ? door.write(body.value()) : "";
  }

  Tree body() {
    return body;
  }

  @Override
  public String toString() {
    return status + " " + json();
  }
}

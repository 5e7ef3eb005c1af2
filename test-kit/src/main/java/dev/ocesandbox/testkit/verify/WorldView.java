// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the state of a world. JSON is represented by Map, List, String, numbers and Boolean. */
public interface WorldView {

  /**
   * Reads from the control API.
   *
   * @param path relative to the world, such as {@code ledger?limit=5}, or absolute with a leading
   *     slash
   * @return the body of the response, or null if there is none
   */
  @Nullable Object read(String path);

  /**
   * Sends a POST request to the control API.
   *
   * @param path relative to the world
   * @param json body as JSON text
   * @return the body of the response, or null if there is none
   */
  @Nullable Object post(String path, String json);

  /**
   * Parses JSON text.
   *
   * @throws IllegalArgumentException if the text is not valid JSON
   */
  @Nullable Object parse(String json);

  /** Writes a value as JSON text. */
  String write(@Nullable Object value);

  /** Returns the events of all clock moves, oldest first. */
  List<Map<String, String>> events();
}

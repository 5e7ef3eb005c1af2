// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be seen of a world: the control API, as trees of JDK types. */
public interface WorldView {

  /**
   * Reads something of the control API.
   *
   * @param path below the world, such as {@code ledger?limit=5}, or from {@code /_sandbox} on
   * @return a tree of Map, List, String, numbers and Boolean; null without a body
   */
  @Nullable Object read(String path);

  /** Reads JSON text; an {@code IllegalArgumentException} says why it is none. */
  @Nullable Object parse(String json);

  /** Writes a tree as JSON text. */
  String write(@Nullable Object tree);

  /** Returns what moves of the clock have brought about, oldest first. */
  List<Map<String, String>> events();
}

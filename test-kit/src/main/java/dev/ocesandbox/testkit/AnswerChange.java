// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of one value in the answer to a request, for {@link StubPlan#changes}. */
public final class AnswerChange {

  private final Map<String, @Nullable Object> body = new LinkedHashMap<>();

  private AnswerChange(String path) {
    body.put("path", path);
  }

  /**
   * Sets a value or adds a field. The object or list that holds it must be in the answer; {@code -}
   * at the end of the path adds an item to a list.
   *
   * @param path JSON pointer such as {@code /order_infos/0/status}
   * @param value a Map, List, String, number, Boolean or null
   */
  public static AnswerChange set(String path, @Nullable Object value) {
    AnswerChange change = new AnswerChange(path);
    change.body.put("value", value);
    return change;
  }

  /**
   * Removes a field or an item.
   *
   * @param path JSON pointer such as {@code /order_infos/0}
   */
  public static AnswerChange remove(String path) {
    AnswerChange change = new AnswerChange(path);
    change.body.put("remove", true);
    return change;
  }

  Map<String, @Nullable Object> body() {
    return body;
  }

  @Override
  public String toString() {
    return body.toString();
  }
}

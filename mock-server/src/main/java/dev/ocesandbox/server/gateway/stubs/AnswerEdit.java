// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.stubs;

import dev.ocesandbox.server.gateway.worlds.StubEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the changes of a stub in a copy of a body: all of them, or none. */
final class AnswerEdit {

  private static final String BEHIND_LAST = "-";

  private AnswerEdit() {}

  /**
   * A changed body.
   *
   * @param body the body; unusable if there is a problem
   * @param problem why a change does not apply; empty if all do
   */
  record Result(@Nullable JsonNode body, String problem) {}

  static Result of(@Nullable JsonNode body, List<StubEffect.Change> changes) {
    if (changes.isEmpty()) {
      return new Result(body, "");
    }
    if (body == null) {
      return new Result(null, "the answer has no body");
    }
    JsonNode copy = body.deepCopy();
    for (StubEffect.Change change : changes) {
      if (!isMade(copy, change)) {
        return new Result(copy, "the answer has no " + place(copy, change));
      }
    }
    return new Result(copy, "");
  }

  /** Returns what is missing: the value to remove, or what would hold the value to set. */
  private static String place(JsonNode body, StubEffect.Change change) {
    JsonPointer holder = change.path().head();
    boolean holds = body.at(holder).isContainer();
    return (change.value() == null || holds || holder.matches() ? change.path() : holder)
        .toString();
  }

  private static boolean isMade(JsonNode body, StubEffect.Change change) {
    JsonNode holder = body.at(change.path().head());
    JsonPointer last = change.path().last();
    if (holder instanceof ObjectNode object) {
      return isMade(object, last.getMatchingProperty(), change.value());
    }
    return holder instanceof ArrayNode array && isMade(array, last, change.value());
  }

  private static boolean isMade(ObjectNode object, String name, @Nullable JsonNode value) {
    if (value == null) {
      return object.remove(name) != null;
    }
    object.set(name, value.deepCopy());
    return true;
  }

  private static boolean isMade(ArrayNode array, JsonPointer last, @Nullable JsonNode value) {
    int index = last.getMatchingIndex();
    if (value != null && last.getMatchingProperty().equals(BEHIND_LAST)) {
      array.add(value.deepCopy());
      return true;
    }
    if (index < 0 || index >= array.size()) {
      return false;
    }
    if (value == null) {
      array.remove(index);
    } else {
      array.set(index, value.deepCopy());
    }
    return true;
  }
}

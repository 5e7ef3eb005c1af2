// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Places of an object with plain fields.
 *
 * @param names names of the fields
 * @param holder name of the field that holds the object; empty if the object is the body
 */
record TextFields(List<String> names, String holder) implements RulePlaces {

  @Override
  public boolean exists(JsonPointer pointer) {
    return !types(pointer).isEmpty();
  }

  @Override
  public Set<String> types(JsonPointer pointer) {
    if (names.isEmpty()) {
      return Set.of();
    }
    if (pointer.matches()) {
      return Set.of("object");
    }
    String name = pointer.getMatchingProperty();
    if (!holder.isEmpty()) {
      return name.equals(holder) ? new TextFields(names, "").types(pointer.tail()) : Set.of();
    }
    if (!names.contains(name) || !pointer.tail().matches()) {
      return Set.of();
    }
    // The code of an error of IAM is its status as a number.
    return name.equals("code") ? Set.of("integer") : Set.of("string");
  }

  @Override
  public List<JsonNode> values(JsonPointer pointer) {
    return List.of();
  }

  @Override
  public List<String> fields(JsonPointer pointer) {
    if (!holder.isEmpty()) {
      return pointer.matches() ? List.of(holder) : names;
    }
    return pointer.matches() ? names : List.of();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.check.BodyPlaces;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The places of a body that matching rules can point to. */
interface RulePlaces {

  /** A message without a body. */
  RulePlaces NONE = fields(List.of());

  /** Returns whether the body can have a value there. */
  boolean exists(JsonPointer pointer);

  /** Returns the JSON types that a value there can have. */
  Set<String> types(JsonPointer pointer);

  /** Returns the values that the contract lists for a place; empty if it lists none. */
  List<JsonNode> values(JsonPointer pointer);

  /** Returns the names of the fields that an object there can have. */
  List<String> fields(JsonPointer pointer);

  /** Returns the places that a contract describes. */
  static RulePlaces of(BodyPlaces places) {
    return new RulePlaces() {
      @Override
      public boolean exists(JsonPointer pointer) {
        return places.exists(pointer);
      }

      @Override
      public Set<String> types(JsonPointer pointer) {
        return places.types(pointer);
      }

      @Override
      public List<JsonNode> values(JsonPointer pointer) {
        return places.values(pointer);
      }

      @Override
      public List<String> fields(JsonPointer pointer) {
        return places.fields(pointer);
      }
    };
  }

  /** Returns the places of the errors of all operations. */
  static RulePlaces errors() {
    RulePlaces nested = fields(ErrorBody.NESTED);
    return either(fields(ErrorBody.FLAT), below("error", nested));
  }

  /** Returns the places of either of two bodies. */
  static RulePlaces either(RulePlaces one, RulePlaces other) {
    return new EitherPlaces(one, other);
  }

  private static RulePlaces fields(List<String> names) {
    return new TextFields(names, "");
  }

  private static RulePlaces below(String name, RulePlaces inner) {
    return new TextFields(inner.fields(JsonPointer.empty()), name);
  }
}

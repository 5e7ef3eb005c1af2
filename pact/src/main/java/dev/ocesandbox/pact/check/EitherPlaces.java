// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The places of either of two bodies. */
record EitherPlaces(RulePlaces one, RulePlaces other) implements RulePlaces {

  @Override
  public boolean exists(JsonPointer pointer) {
    return one.exists(pointer) || other.exists(pointer);
  }

  @Override
  public Set<String> types(JsonPointer pointer) {
    return Stream.of(one, other)
        .flatMap(places -> places.types(pointer).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<JsonNode> values(JsonPointer pointer) {
    boolean both = one.exists(pointer) && other.exists(pointer);
    return both ? List.of() : one.exists(pointer) ? one.values(pointer) : other.values(pointer);
  }

  @Override
  public List<String> fields(JsonPointer pointer) {
    return Stream.of(one, other)
        .flatMap(places -> places.fields(pointer).stream())
        .distinct()
        .toList();
  }
}

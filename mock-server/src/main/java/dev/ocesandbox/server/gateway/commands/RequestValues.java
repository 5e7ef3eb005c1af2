// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.server.world.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The typed parameters and the body of a checked request.
 *
 * <p>Types, limits and defaults have been applied by the contract, so the getters never fail
 * because of the client's input. Reading a parameter as another type is a bug.
 */
public abstract sealed class RequestValues permits Call, DirectCall {

  abstract ObjectNode parameterNode();

  /** Returns the body; an empty object if there is none. */
  public abstract ObjectNode body();

  /** Returns a text parameter; empty if it is absent. */
  public final Optional<String> text(String name) {
    return Optional.ofNullable(parameterNode().get(name)).map(JsonNode::asString);
  }

  /** Returns a required text parameter. */
  public final String requiredText(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("No parameter " + name));
  }

  /** Returns an integer parameter, capped at {@link Integer#MAX_VALUE}; empty if it is absent. */
  public final OptionalInt integer(String name) {
    JsonNode value = parameterNode().get(name);
    return value == null
        ? OptionalInt.empty()
        : OptionalInt.of(value.canConvertToInt() ? value.asInt() : Integer.MAX_VALUE);
  }

  /** Returns all values of a repeatable parameter. */
  public final List<String> texts(String name) {
    return parameterNode().path(name).valueStream().map(JsonNode::asString).toList();
  }

  /** Returns the parameters {@code offset} and {@code limit}. */
  public final PageRequest page() {
    return new PageRequest(integer("offset").orElse(0), integer("limit").orElse(10));
  }
}

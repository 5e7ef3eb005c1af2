// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The vocabulary of provider states: sentences that a pact may use to say what a world must be
 * like, and the requests that bring a world to it.
 */
public final class ProviderStates {

  private final Map<String, ValueType> types = new LinkedHashMap<>();
  private final List<State> states = new ArrayList<>();

  ProviderStates(JsonNode file) {
    file.path("types")
        .properties()
        .forEach(type -> types.put(type.getKey(), ValueType.of(type.getKey(), type.getValue())));
    file.path("states").forEach(state -> states.add(State.of(state)));
  }

  /** Returns all states in the order of the file. */
  public List<State> all() {
    return List.copyOf(states);
  }

  /** Returns the types of values, in the order of the file. */
  public List<ValueType> types() {
    return List.copyOf(types.values());
  }

  /**
   * A type of values in sentences.
   *
   * @param name name of the type
   * @param words how many words a value has at most; 0 if it cannot be in a sentence
   * @param unit unit of the values; empty for none
   * @param meaning how values are written
   */
  public record ValueType(String name, int words, String unit, Bilingual meaning) {
    static ValueType of(String name, JsonNode node) {
      return new ValueType(
          name, node.path("words").asInt(), node.path("unit").asString(""), Bilingual.of(node));
    }
  }

  /**
   * A parameter of a state.
   *
   * @param name name, as in the sentence
   * @param type name of its type
   * @param otherwise value if none is given; empty for none
   * @param required whether a value must be given
   */
  public record Parameter(String name, String type, String otherwise, boolean required) {
    static Parameter of(String name, JsonNode node) {
      String type = node.isString() ? node.asString() : node.path("type").asString("");
      String otherwise = node.path("default").asString("");
      boolean optional = node.path("optional").asBoolean(false);
      return new Parameter(name, type, otherwise, otherwise.isEmpty() && !optional);
    }
  }

  /**
   * A state.
   *
   * @param text the sentence with {@code {name}} for each value, and what it says in Chinese
   * @param also other ways to say it, in English
   * @param parameters its values, by name
   * @param example an example of the sentence
   * @param exampleParameters parameters that the example needs besides those in the sentence
   * @param definition the state as in the file, with what it does
   */
  public record State(
      Bilingual text,
      List<String> also,
      Map<String, Parameter> parameters,
      String example,
      ObjectNode exampleParameters,
      JsonNode definition) {

    /** Copies the collections. */
    public State {
      also = List.copyOf(also);
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads a state in the form of the vocabulary. */
    public static State of(JsonNode node) {
      String pattern = node.path("pattern").asString("");
      Map<String, Parameter> parameters = new LinkedHashMap<>();
      node.path("parameters")
          .properties()
          .forEach(p -> parameters.put(p.getKey(), Parameter.of(p.getKey(), p.getValue())));
      return new State(
          new Bilingual(pattern, node.path("zh").asString(pattern)),
          node.path("also").valueStream().map(JsonNode::asString).toList(),
          parameters,
          node.path("example").asString(""),
          node.get("params") instanceof ObjectNode given ? given : Json.object(),
          node);
    }

    /** Returns the sentence in English, which also identifies the state. */
    public String pattern() {
      return text.en();
    }
  }
}

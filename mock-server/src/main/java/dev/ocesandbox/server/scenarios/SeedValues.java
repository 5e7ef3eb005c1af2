// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces references and relative times in the requests of an arrangement. Not thread-safe.
 *
 * <p>{@code @label} is replaced by the id of what the labeled request created, {@code
 * @label/field/0} by a value of its response, and {@code start+P30D} or {@code start-P30D} by an
 * instant. A text that begins with {@code @@} is not a reference; its first {@code @} is removed.
 */
final class SeedValues {

  private final Instant start;
  private final Map<String, Created> byLabel = new HashMap<>();

  SeedValues(Instant start) {
    this.start = start;
  }

  /**
   * The response to a labeled request.
   *
   * @param idField field of the response that holds the id of what was created
   * @param answer body of the response
   */
  private record Created(String idField, JsonNode answer) {}

  /** Stores the response to a labeled request. */
  void created(String label, String idField, JsonNode answer) {
    byLabel.put(label, new Created(idField, answer));
  }

  /**
   * Returns a value with references and relative times replaced.
   *
   * @throws IllegalArgumentException if a reference names a request that has not been run, or a
   *     value that its response does not contain
   */
  JsonNode resolved(JsonNode value) {
    return mapped(value, text -> SeedValues.isReference(text) ? reference(text) : null);
  }

  /** Returns a value with relative times replaced; references are kept. */
  JsonNode timed(JsonNode value) {
    return mapped(value, text -> null);
  }

  private JsonNode mapped(JsonNode value, Function<String, @Nullable JsonNode> reference) {
    if (value instanceof ObjectNode object) {
      ObjectNode mapped = Json.object();
      object
          .properties()
          .forEach(field -> mapped.set(field.getKey(), mapped(field.getValue(), reference)));
      return mapped;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode mapped = Json.object().arrayNode();
      array.forEach(item -> mapped.add(mapped(item, reference)));
      return mapped;
    }
    return value.isString() ? text(value, reference.apply(value.asString())) : value;
  }

  private JsonNode text(JsonNode value, @Nullable JsonNode referenced) {
    if (referenced != null) {
      return referenced;
    }
    String text = value.asString();
    return text.startsWith("@@")
        ? Json.object().stringNode(text.substring(1))
        : RelativeTime.span(text)
            .<JsonNode>map(time -> Json.object().stringNode(time.at(start).toString()))
            .orElse(value);
  }

  private JsonNode reference(String text) {
    String label = label(text);
    Created created = byLabel.get(label);
    if (created == null) {
      throw new IllegalArgumentException("refers to " + label + ", which does not exist yet");
    }
    JsonNode found =
        text.length() == label.length() + 1
            ? created.answer().path(created.idField())
            : created.answer().at(JsonPointer.compile(text.substring(label.length() + 1)));
    if (found.isMissingNode()) {
      throw new IllegalArgumentException(
          text + " does not exist in the response " + created.answer());
    }
    return found;
  }

  /** Returns whether a text is a reference. */
  static boolean isReference(String text) {
    return text.startsWith("@") && !text.startsWith("@@");
  }

  /** Returns the label in a reference. */
  static String label(String reference) {
    int slash = reference.indexOf('/');
    return reference.substring(1, slash < 0 ? reference.length() : slash);
  }
}

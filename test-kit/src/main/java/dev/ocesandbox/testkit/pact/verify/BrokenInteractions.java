// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Interactions that Pact JVM cannot read. It would refuse the whole pact, so that they are
 * replaced: by one that fails with the reason, or by a message if the type is not known.
 */
final class BrokenInteractions {

  private static final String LIST = "interactions";
  private static final String MARK = "BROKEN";
  private static final String MESSAGE = "Asynchronous/Messages";
  private static final Set<String> TYPES =
      Set.of("Synchronous/HTTP", MESSAGE, "Synchronous/Messages");

  private BrokenInteractions() {}

  /**
   * Returns a pact that can be read.
   *
   * @param canBeRead whether a pact with only one of the interactions can be read
   */
  static JsonValue.Object replaced(JsonValue.Object pact, Predicate<JsonValue.Object> canBeRead) {
    if (!(pact.getEntries().get(LIST) instanceof JsonValue.Array list)) {
      return pact;
    }
    List<JsonValue> interactions = new ArrayList<>();
    for (JsonValue one : list.getValues()) {
      interactions.add(canBeRead.test(with(pact, List.of(one))) ? one : replacement(one));
    }
    return with(pact, interactions);
  }

  private static JsonValue.Object with(JsonValue.Object pact, List<JsonValue> interactions) {
    Map<String, JsonValue> fields = new LinkedHashMap<>(pact.getEntries());
    fields.put(LIST, new JsonValue.Array(new ArrayList<>(interactions)));
    return new JsonValue.Object(fields);
  }

  private static JsonValue replacement(JsonValue broken) {
    if (!(broken instanceof JsonValue.Object object)) {
      return failing("without description", "The interaction is not a JSON object");
    }
    String description = text(object, "description", "without description");
    String type = text(object, "type", MESSAGE);
    if (!TYPES.contains(type)) {
      return object(
          Map.of(
              "type", string(MESSAGE),
              "description", string(description),
              "contents", object(Map.of())));
    }
    for (String part : List.of("request", "response")) {
      if (!(object.getEntries().get(part) instanceof JsonValue.Object)) {
        return failing(description, "The interaction has no " + part);
      }
    }
    return failing(description, "The interaction cannot be read: it is not as Pact describes it");
  }

  private static JsonValue failing(String description, String reason) {
    return object(
        Map.of(
            "type", string("Synchronous/HTTP"),
            "description", string(description),
            "request", object(Map.of("method", string(MARK), "path", string(reason))),
            "response", object(Map.of("status", new JsonValue.Integer(200)))));
  }

  private static String text(JsonValue.Object object, String field, String fallback) {
    @Nullable JsonValue value = object.getEntries().get(field);
    return value instanceof JsonValue.StringValue text ? String.valueOf(text.asString()) : fallback;
  }

  private static JsonValue string(String text) {
    return new JsonValue.StringValue(text);
  }

  private static JsonValue.Object object(Map<String, JsonValue> fields) {
    return new JsonValue.Object(new LinkedHashMap<>(fields));
  }

  /** Returns why an interaction could not be read; empty if it could. */
  static Optional<String> reason(SynchronousRequestResponse interaction) {
    return interaction.getRequest().getMethod().equals(MARK)
        ? Optional.of(interaction.getRequest().getPath())
        : Optional.empty();
  }
}

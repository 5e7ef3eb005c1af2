// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.time.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the requests of a state. {@code {name}} is replaced by a value, and left out without one;
 * {@code @label} by the id of what a request created, {@code @label/a/0} by a value of its answer,
 * and {@code now-P1D} by a time. Not thread-safe.
 */
final class StateTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final int MAX_TIMES = 1_000;

  private final String state;
  private final Instant now;
  private final Map<String, JsonNode> values;
  private final Map<String, Created> answers = new HashMap<>();

  StateTemplate(String state, Instant now, Map<String, JsonNode> values) {
    this.state = state;
    this.now = now;
    this.values = new HashMap<>(values);
  }

  private record Created(String idField, JsonNode answer) {}

  /** Sets a value. */
  void put(String name, String value) {
    values.put(name, Json.object().stringNode(value));
  }

  /** Returns a value as text; empty if there is none. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(JsonNode::asString);
  }

  /** Keeps the answer of a request. */
  void answered(String label, String idField, JsonNode answer) {
    answers.put(label, new Created(idField, answer));
  }

  /** Returns a filled object; an empty one for a missing node. */
  ObjectNode object(JsonNode template) {
    return filled(template) instanceof ObjectNode object ? object : Json.object();
  }

  /** Returns a filled value; null if it has no value. */
  @Nullable JsonNode filled(JsonNode template) {
    if (template.isString()) {
      return text(template);
    }
    if (template instanceof ArrayNode array) {
      ArrayNode items = Json.object().arrayNode();
      array.forEach(item -> add(items, filled(item)));
      return items;
    }
    if (template instanceof ObjectNode object) {
      return object.size() == 2 && object.has("times") && object.has("of")
          ? repeated(object)
          : members(object);
    }
    return template.isMissingNode() ? null : template;
  }

  private static void add(ArrayNode items, @Nullable JsonNode item) {
    if (item != null) {
      items.add(item);
    }
  }

  private @Nullable JsonNode members(ObjectNode template) {
    ObjectNode object = Json.object();
    for (Map.Entry<String, JsonNode> member : template.properties()) {
      String name = embedded(member.getKey());
      JsonNode value = filled(member.getValue());
      if (name != null && value != null) {
        object.set(name, value);
      }
    }
    return object.isEmpty() && !template.isEmpty() ? null : object;
  }

  private ArrayNode repeated(ObjectNode template) {
    JsonNode times = filled(template.path("times"));
    int number = times == null ? 1 : times.asInt(0);
    if (number < 1 || number > MAX_TIMES) {
      throw RefusedState.value(
          state,
          String.valueOf(template.path("times").asString("times")).replaceAll("[{}]", ""),
          new Bilingual("must be from 1 to 1000", "必须在1到1000之间"));
    }
    ArrayNode items = Json.object().arrayNode();
    for (int i = 0; i < number; i++) {
      add(items, filled(template.path("of")));
    }
    return items;
  }

  private @Nullable JsonNode text(JsonNode template) {
    String text = template.asString();
    if (text.startsWith("@@")) {
      return Json.object().stringNode(text.substring(1));
    }
    if (text.startsWith("@")) {
      return reference(text);
    }
    Matcher whole = PLACE.matcher(text);
    if (whole.matches()) {
      return values.get(whole.group(1));
    }
    String filled = embedded(text);
    return filled == null ? null : Json.object().stringNode(timed(filled));
  }

  /** Returns a text with its places filled; null if one has no value. */
  @Nullable String embedded(String text) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      JsonNode value = values.get(matcher.group(1));
      if (value == null) {
        return null;
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value.asString("")));
    }
    return matcher.appendTail(filled).toString();
  }

  private String timed(String text) {
    if (text.startsWith("now-P")) {
      return Span.parse(text.substring(4)).map(span -> span.before(now).toString()).orElse(text);
    }
    return text.startsWith("now+P")
        ? Span.parse(text.substring(4)).map(span -> span.after(now).toString()).orElse(text)
        : text;
  }

  private @Nullable JsonNode reference(String text) {
    int slash = text.indexOf('/');
    Created created = answers.get(slash < 0 ? text.substring(1) : text.substring(1, slash));
    if (created == null) {
      return null;
    }
    JsonNode found =
        slash < 0
            ? created.answer().path(created.idField())
            : created.answer().at(JsonPointer.compile(text.substring(slash)));
    return found.isMissingNode() ? null : found;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads matching rules: by path of the whole message in version 2 ({@code $.body.id}), by part and
 * expression later.
 */
final class RuleReader {

  /** The part of the message, as a name or in brackets, and the rest of the path. */
  private static final Pattern WHOLE =
      Pattern.compile("\\$(?:\\.([A-Za-z]+)|\\[['\"]([A-Za-z]+)['\"]])(.*)", Pattern.DOTALL);

  private final List<MatchingRule> rules = new ArrayList<>();

  private RuleReader() {}

  static List<MatchingRule> read(JsonNode message, JsonPointer at) {
    RuleReader reader = new RuleReader();
    for (String key : List.of("matchingRules", "matching_rules")) {
      JsonPointer place = at.appendProperty(key);
      for (Map.Entry<String, JsonNode> rule : message.path(key).properties()) {
        reader.add(rule.getKey(), rule.getValue(), place.appendProperty(rule.getKey()));
      }
    }
    return List.copyOf(reader.rules);
  }

  private void add(String key, JsonNode value, JsonPointer at) {
    if (key.startsWith("$")) {
      addOfWhole(key, value, at);
    } else if (value.has("matchers") || value.isEmpty()) {
      rules.add(new MatchingRule(part(key), "$", matchers(value), at));
    } else {
      for (Map.Entry<String, JsonNode> rule : value.properties()) {
        JsonPointer place = at.appendProperty(rule.getKey());
        rules.add(
            new MatchingRule(
                part(key), expression(part(key), rule.getKey()), matchers(rule.getValue()), place));
      }
    }
  }

  private void addOfWhole(String key, JsonNode value, JsonPointer at) {
    Matcher whole = WHOLE.matcher(key);
    if (!whole.matches()) {
      rules.add(new MatchingRule("", key, matchers(value), at));
      return;
    }
    String part = part(whole.group(1) == null ? whole.group(2) : whole.group(1));
    String below = whole.group(3);
    rules.add(new MatchingRule(part, expression(part, "$" + below), matchers(value), at));
  }

  private static String expression(String part, String key) {
    return part.equals("query") || part.equals("header") ? name(key) : key;
  }

  /** Returns the name of a parameter or a header without the dot and the index around it. */
  private static String name(String expression) {
    String plain = expression.startsWith("$") ? expression.substring(1) : expression;
    plain = plain.replaceAll("\\[(\\d+|\\*)]$", "");
    if (plain.startsWith("[") && plain.endsWith("]") && plain.length() > 4) {
      return plain.substring(2, plain.length() - 2);
    }
    return plain.startsWith(".") ? plain.substring(1) : plain;
  }

  private static String part(String key) {
    return switch (key) {
      case "headers" -> "header";
      case "queryString" -> "query";
      default -> key;
    };
  }

  private static List<JsonNode> matchers(JsonNode value) {
    return value.path("matchers").isArray()
        ? value.path("matchers").valueStream().filter(JsonNode::isObject).toList()
        : value.isObject() ? List.of(value) : List.of();
  }
}

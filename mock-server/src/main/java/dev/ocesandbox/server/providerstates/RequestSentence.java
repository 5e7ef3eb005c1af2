// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what a recorded request has done, in the sentence of its operation. */
final class RequestSentence {

  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final int LENGTH = 64;
  private static final int ITEMS = 3;

  private RequestSentence() {}

  /**
   * Returns the sentence.
   *
   * @param request the request as a recorded state holds it
   */
  static String of(Operation operation, ObjectNode request) {
    return PLACE
        .matcher(operation.sentence())
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), request)));
  }

  private static String value(String name, ObjectNode request) {
    List<String> path = List.of(name.split("\\.", -1));
    return Stream.of(request, request.path("parameters"), request.path("body"))
        .map(holder -> at(holder, path))
        .filter(found -> !found.isMissingNode() && !found.isNull())
        .findFirst()
        .map(RequestSentence::text)
        .orElse("something");
  }

  private static JsonNode at(JsonNode holder, List<String> path) {
    JsonNode found = holder;
    for (String name : path) {
      found = found.path(name);
    }
    return found;
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.size() <= ITEMS
          ? value.valueStream().map(RequestSentence::text).collect(Collectors.joining(" and "))
          : value.size() + " of them";
    }
    String text = value.isObject() ? "an object" : Json.plain(value);
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "...";
  }
}

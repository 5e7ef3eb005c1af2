// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of an operation that is going to be sent.
 *
 * @param operation the operation
 * @param path values of the path parameters
 * @param query values of the query parameters
 * @param headers values of the header parameters
 * @param body body; null for none
 */
record PlannedRequest(
    Operation operation,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    @Nullable ObjectNode body) {

  /** Returns the path with its parameters, percent-encoded. */
  String rawPath() {
    return operation.path().segments().stream()
        .map(this::segment)
        .collect(Collectors.joining("/", "/", ""));
  }

  private String segment(String segment) {
    if (!segment.startsWith("{")) {
      return segment;
    }
    int end = segment.indexOf('}');
    return encoded(path.getOrDefault(segment.substring(1, end), "")) + segment.substring(end + 1);
  }

  /** Returns the query, percent-encoded; empty for none. */
  String rawQuery() {
    return query.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Returns path and query. */
  String target() {
    return query.isEmpty() ? rawPath() : rawPath() + "?" + rawQuery();
  }

  /** Returns the bytes of the body. */
  byte[] bytes() {
    return body == null ? new byte[0] : Json.bytes(body);
  }

  /** Returns this request with a value of the query, or of the body if it has one. */
  PlannedRequest with(String name, JsonNode value) {
    if (body != null) {
      ObjectNode copy = body.deepCopy();
      copy.set(name, value);
      return new PlannedRequest(operation, path, query, headers, copy);
    }
    Map<String, String> values = new LinkedHashMap<>(query);
    values.put(name, text(value));
    return new PlannedRequest(operation, path, values, headers, null);
  }

  /** Returns a value as a parameter; items of a list are separated by commas. */
  static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(PlannedRequest::text).collect(Collectors.joining(","))
        : Json.plain(value);
  }

  /** Returns a text percent-encoded, as part of a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths and queries as they are sent and signed: only letters, digits and - . _ ~ stay as is. */
final class UrlText {

  private UrlText() {}

  /** Returns a path, encoded, with each decoded segment replaced. */
  static String path(String path, UnaryOperator<String> replacement) {
    String absolute = path.startsWith("/") ? path : "/" + path;
    return Arrays.stream(absolute.split("/", -1))
        .map(segment -> encoded(replacement.apply(decoded(segment))))
        .collect(Collectors.joining("/"));
  }

  /** Returns a query, encoded and sorted by name, or an empty string if there is none. */
  static String query(@Nullable Map<String, ? extends @Nullable List<String>> parameters) {
    if (parameters == null) {
      return "";
    }
    Map<String, @Nullable List<String>> sorted = new TreeMap<>();
    parameters.forEach((name, values) -> sorted.put(encoded(name), values));
    return sorted.entrySet().stream()
        .map(parameter -> pairs(parameter.getKey(), parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String pairs(String name, @Nullable List<String> values) {
    if (values == null || values.isEmpty()) {
      return name + "=";
    }
    return values.stream()
        .map(value -> name + "=" + encoded(value == null ? "" : value))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** A pact may hold a percent sign that encodes nothing. */
  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}

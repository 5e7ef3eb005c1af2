// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads the headers of a stub. Headers of the connection and of the sandbox itself belong to the
 * server.
 *
 * @param check what the answer is checked against
 * @param fields notes the first problem
 */
record StubHeaders(StubPlan.Check check, RequestFields fields) {

  private static final int MAX = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "date",
          "keep-alive",
          "server",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-request-id");

  private static final Set<String> RESERVED_STARTS = Set.of("proxy-", "x-sandbox");

  /** Returns the headers; what is wrong is noted as a problem of the field {@code headers}. */
  Map<String, String> of(JsonNode node) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (node.size() > MAX) {
      return refused("may be at most " + MAX, headers);
    }
    for (Map.Entry<String, JsonNode> header : node.properties()) {
      String problem = problem(header.getKey(), header.getValue().asString());
      if (!problem.isEmpty()) {
        return refused(problem, headers);
      }
      if (headers.put(header.getKey(), header.getValue().asString()) != null) {
        return refused(header.getKey() + " is given twice", headers);
      }
    }
    return headers;
  }

  private Map<String, String> refused(String reason, Map<String, String> headers) {
    return fields.refused("headers", reason, headers);
  }

  private String problem(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      return "has a name that is not a header name of at most 64 letters, digits and signs";
    }
    if (RESERVED.contains(lower) || RESERVED_STARTS.stream().anyMatch(lower::startsWith)) {
      return name + " is set by the server and cannot be changed";
    }
    if (lower.equals("content-type") && check != StubPlan.Check.NONE) {
      return name + " is set to JSON; add \"unchecked\": true to change it";
    }
    return VALUE.matcher(value).matches()
        ? ""
        : name + " has a value with characters other than printable ASCII";
  }
}

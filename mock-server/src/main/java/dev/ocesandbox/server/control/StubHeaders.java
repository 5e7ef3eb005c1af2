// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private static final Bilingual TWICE = new Bilingual("{name} is given twice", "{name}重复");
  private static final Bilingual WRONG_NAME =
      new Bilingual(
          "has a name that is not a header name of at most 64 letters, digits and signs",
          "中的名称不是由字母、数字和符号组成、最长64个字符的响应头名称");
  private static final Bilingual OF_SERVER =
      new Bilingual("{name} is set by the server and cannot be changed", "{name}由服务端设置，不能修改");
  private static final Bilingual OF_JSON =
      new Bilingual(
          "{name} is set to JSON; add \"unchecked\": true to change it",
          "{name}固定为JSON；加上\"unchecked\": true才能修改");
  private static final Bilingual WRONG_VALUE =
      new Bilingual(
          "{name} has a value with characters other than printable ASCII",
          "{name}的值含有可打印ASCII以外的字符");

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
      return refused(new Bilingual("may be at most " + MAX, "最多" + MAX + "个"), headers);
    }
    for (Map.Entry<String, JsonNode> header : node.properties()) {
      Optional<Bilingual> problem = problem(header.getKey(), header.getValue().asString());
      if (problem.isPresent()) {
        return refused(problem.get().with("name", header.getKey()), headers);
      }
      if (headers.put(header.getKey(), header.getValue().asString()) != null) {
        return refused(TWICE.with("name", header.getKey()), headers);
      }
    }
    return headers;
  }

  private Map<String, String> refused(Bilingual reason, Map<String, String> headers) {
    return fields.refused("headers", reason, headers);
  }

  private Optional<Bilingual> problem(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      return Optional.of(WRONG_NAME);
    }
    if (RESERVED.contains(lower) || RESERVED_STARTS.stream().anyMatch(lower::startsWith)) {
      return Optional.of(OF_SERVER);
    }
    if (lower.equals("content-type") && check != StubPlan.Check.NONE) {
      return Optional.of(OF_JSON);
    }
    return VALUE.matcher(value).matches() ? Optional.empty() : Optional.of(WRONG_VALUE);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the world received, and how it was answered.
 *
 * @param requestId value of X-Request-Id
 * @param at real time of its arrival (UTC)
 * @param operation operation id; empty for an unknown path
 * @param method HTTP method
 * @param path path without the query
 * @param query query as sent, not decoded; empty for none
 * @param headers headers as sent; secrets are masked
 * @param body body as sent, cut to 16 KB; empty for none
 * @param account name of the caller's account; empty if unknown
 * @param user name of the caller's IAM user; empty for the account itself
 * @param status HTTP status of the answer
 * @param code error code of the answer; empty for a success
 * @param answer body of the answer, cut to 16 KB; empty for none
 */
public record ReceivedRequest(
    String requestId,
    Instant at,
    String operation,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    String account,
    String user,
    int status,
    String code,
    String answer) {

  /** Creates a request with a copy of {@code headers}. */
  public ReceivedRequest {
    headers = Map.copyOf(headers);
  }

  static ReceivedRequest of(LoggedCall call) {
    JsonValue row = call.row();
    return new ReceivedRequest(
        call.requestId(),
        row.instant("at"),
        call.operation(),
        row.textOrEmpty("method"),
        row.textOrEmpty("path"),
        row.textOrEmpty("query"),
        headers(row.get("headers")),
        call.bodyText(),
        call.account(),
        row.textOrEmpty("user"),
        row.integer("status"),
        call.code(),
        row.textOrEmpty("answer"));
  }

  private static Map<String, String> headers(JsonValue json) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (json.value() instanceof Map<?, ?> map) {
      map.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
    }
    return headers;
  }

  /** Returns a header, ignoring the case of its name. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

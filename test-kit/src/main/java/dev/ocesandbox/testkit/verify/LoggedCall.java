// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request in the log.
 *
 * @param row the log entry of the control API
 * @param body the parsed body; absent if there was none or if it was not JSON
 */
record LoggedCall(JsonValue row, JsonValue body) {

  static LoggedCall of(JsonValue row, WorldView world) {
    return new LoggedCall(row, new JsonValue(parse(row.textOrEmpty("body"), world)));
  }

  private static @Nullable Object parse(String body, WorldView world) {
    try {
      return body.isEmpty() ? null : world.parse(body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the parsed body, its text if it was not JSON, or an empty object if there was none. */
  Object bodyOrText() {
    if (body.value() != null) {
      return body.value();
    }
    return bodyText().isEmpty() ? Map.of() : bodyText();
  }

  /** Returns the body as it was sent, or an empty string if there was none. */
  String bodyText() {
    return row.textOrEmpty("body");
  }

  String requestId() {
    return row.textOrEmpty("request_id");
  }

  /** Returns the operation, or an empty string if the path belongs to none. */
  String operation() {
    return row.textOrEmpty("operation");
  }

  String account() {
    return row.textOrEmpty("account");
  }

  String status() {
    return row.textOrEmpty("status");
  }

  /** Returns the error code, or an empty string if the request was not refused. */
  String code() {
    return row.textOrEmpty("code");
  }

  boolean isRefused() {
    return !row.textOrEmpty("rule").isEmpty() || !code().isEmpty();
  }

  /** Returns what a stub did to the answer, such as "stub-1 changed"; empty if there was none. */
  String stub() {
    JsonValue stub = row.get("stub");
    return stub.isPresent() ? stub.text("stub_id") + " " + stub.text("effect") : "";
  }

  /** Returns a decoded query parameter. */
  Optional<String> query(String name) {
    return Stream.of(row.textOrEmpty("query").split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> decode(pair[0]).equals(name))
        .map(pair -> pair.length == 1 ? "" : decode(pair[1]))
        .findFirst();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Returns the method, path and query. */
  String target() {
    String query = row.textOrEmpty("query");
    return "%s %s%s"
        .formatted(
            row.textOrEmpty("method"), row.textOrEmpty("path"), query.isEmpty() ? "" : "?" + query);
  }

  /** Returns the method, path and query after what a stub did, if there was one. */
  String labelledTarget() {
    return stub().isEmpty() ? target() : "[%s] %s".formatted(stub(), target());
  }

  /** Returns a one-line summary of the request and its response. */
  String line() {
    String user = row.textOrEmpty("user");
    String caller = user.isEmpty() ? account() : account() + "." + user;
    return "%s%s -> %s%s%s, request %s"
        .formatted(
            operation().isEmpty() ? target() : operation(),
            caller.isEmpty() ? "" : " by " + caller,
            status(),
            code().isEmpty() ? "" : " " + code(),
            stub().isEmpty() ? "" : " (" + stub() + ")",
            requestId());
  }

  /** Returns where this call differs from any of the conditions. */
  List<Difference> differences(List<Condition> conditions) {
    return conditions.stream().flatMap(c -> c.differences().apply(this).stream()).toList();
  }
}

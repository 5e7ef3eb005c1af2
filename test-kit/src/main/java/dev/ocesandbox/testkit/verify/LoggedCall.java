// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request of the log.
 *
 * @param row as the control API shows it
 * @param body as JSON; nothing when there was none or when it is no JSON
 */
record LoggedCall(Node row, Node body) {

  static LoggedCall of(Node row, WorldView world) {
    return new LoggedCall(row, new Node(parsed(row.text("body"), world)));
  }

  private static @Nullable Object parsed(String body, WorldView world) {
    try {
      return body.isEmpty() ? null : world.parse(body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  String requestId() {
    return row.text("request_id");
  }

  /** Returns the name of the operation; empty when the path belongs to none. */
  String operation() {
    return row.text("operation");
  }

  String account() {
    return row.text("account");
  }

  String status() {
    return row.text("status");
  }

  /** Returns the error code; empty when it was not refused. */
  String code() {
    return row.text("code");
  }

  boolean isRefused() {
    return !row.text("rule").isEmpty();
  }

  /** Returns a query parameter, decoded; nothing when it is absent. */
  Optional<String> query(String name) {
    return Stream.of(row.text("query").split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> decoded(pair[0]).equals(name))
        .map(pair -> pair.length == 1 ? "" : decoded(pair[1]))
        .findFirst();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Returns method, path and query. */
  String target() {
    String query = row.text("query");
    return row.text("method") + " " + row.text("path") + (query.isEmpty() ? "" : "?" + query);
  }

  /** Returns what it was and what came of it in one line. */
  String line() {
    String who = row.text("user").isEmpty() ? account() : account() + "." + row.text("user");
    String what = operation().isEmpty() ? target() : operation();
    return "%s%s -> %s%s, request %s"
        .formatted(
            what,
            who.isEmpty() ? "" : " by " + who,
            status(),
            code().isEmpty() ? "" : " " + code(),
            requestId());
  }

  List<Difference> against(List<Condition> conditions) {
    return conditions.stream().flatMap(c -> c.against().apply(this).stream()).toList();
  }
}

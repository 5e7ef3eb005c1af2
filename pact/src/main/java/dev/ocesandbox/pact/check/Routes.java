// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.PathTemplate;
import dev.ocesandbox.contracts.check.Similarity;
import dev.ocesandbox.pact.files.Message;
import dev.ocesandbox.pact.files.PercentText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the operation that a request of a pact calls. */
final class Routes {

  /** An operation and the decoded values of its path parameters. */
  record Match(Operation operation, Map<String, String> values) {}

  private final List<Operation> operations;

  Routes(Contracts contracts) {
    operations =
        contracts.operations().stream()
            .filter(operation -> operation.family() != ErrorFamily.CONTROL)
            .sorted(Comparator.comparingLong(Routes::parameters))
            .toList();
  }

  private static long parameters(Operation operation) {
    return operation.path().segments().stream().filter(PathTemplate::isParameter).count();
  }

  /** Returns the operation of a request; empty with a complaint if there is none. */
  Optional<Match> find(Message request, Complaints found) {
    String method = request.method().text().toUpperCase(Locale.ROOT);
    String path = request.path().text();
    if (path.contains("?")) {
      found.add(request.path().at(), shown(path) + " holds a query; move it to \"query\"");
      path = path.substring(0, path.indexOf('?'));
    }
    List<Match> matches = matches(path);
    if (matches.isEmpty()) {
      found.add(request.path().at(), unknownPath(method, path));
      return Optional.empty();
    }
    Optional<Match> match =
        matches.stream().filter(one -> one.operation().method().equals(method)).findFirst();
    if (match.isEmpty()) {
      found.add(
          request.method().at(),
          "%s is not a method of %s; the path is right, but for %s"
              .formatted(shown(request.method().text()), shown(path), methods(matches)));
    }
    return match;
  }

  private static String methods(List<Match> matches) {
    return matches.stream()
        .map(match -> match.operation().method() + " (" + match.operation().id() + ")")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<Match> matches(String path) {
    if (!path.startsWith("/")) {
      return List.of();
    }
    List<String> segments = segments(path);
    return operations.stream()
        .flatMap(one -> one.path().match(segments).stream().map(values -> new Match(one, values)))
        .toList();
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.substring(1).split("/", -1)).map(PercentText::decoded).toList();
  }

  private String unknownPath(String method, String path) {
    Operation nearest =
        operations.stream()
            .min(
                Comparator.comparingInt((Operation one) -> distance(one, path))
                    .thenComparing(one -> one.method().equals(method) ? 0 : 1)
                    .thenComparing(Operation::id))
            .orElseThrow();
    return "%s is not a path of the API; did you mean %s %s (%s)?"
        .formatted(shown(path), nearest.method(), nearest.path().text(), nearest.id());
  }

  /** Compares with the template, whose parameters take what the path has in their place. */
  private static int distance(Operation operation, String path) {
    List<String> template = operation.path().segments();
    List<String> given = path.startsWith("/") ? segments(path) : List.of(path);
    if (template.size() != given.size()) {
      return Similarity.score(path, operation.path().text());
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < template.size(); i++) {
      boolean parameter = PathTemplate.isParameter(template.get(i));
      filled.append('/').append(parameter ? given.get(i) : template.get(i));
    }
    return Similarity.score(path, filled.toString());
  }

  static String shown(String value) {
    return "'" + (value.length() > 120 ? value.substring(0, 120) + "..." : value) + "'";
  }
}

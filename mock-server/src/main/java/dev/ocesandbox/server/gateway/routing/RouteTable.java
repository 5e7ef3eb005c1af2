// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.PathTemplate;
import dev.ocesandbox.server.gateway.auth.signing.PercentEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds operations by method and path. Literal paths take precedence over path templates. */
public final class RouteTable {

  /**
   * A found operation.
   *
   * @param operation the operation
   * @param values decoded values of its path parameters
   */
  public record Match(Operation operation, Map<String, String> values) {}

  private final Map<String, Operation> literal = new HashMap<>();
  private final Map<String, List<Operation>> withParameters = new HashMap<>();

  /** Creates a table of these operations. */
  public RouteTable(Collection<Operation> operations) {
    for (Operation operation : operations) {
      List<String> segments = operation.path().segments();
      if (segments.stream().noneMatch(PathTemplate::isParameter)) {
        literal.put(operation.method() + " " + operation.path().text(), operation);
      } else {
        withParameters
            .computeIfAbsent(operation.method() + " " + segments.size(), k -> new ArrayList<>())
            .add(operation);
      }
    }
    withParameters.values().forEach(list -> list.sort(Comparator.comparingInt(this::parameters)));
  }

  /** Returns the operation of a method and a raw path; empty if there is none. */
  public Optional<Match> find(String method, String rawPath) {
    Operation exact = literal.get(method + " " + rawPath);
    if (exact != null) {
      return Optional.of(new Match(exact, Map.of()));
    }
    List<String> segments = segments(rawPath);
    boolean asSent = rawPath.startsWith("/") && rawPath.indexOf('%') < 0;
    Operation decoded = asSent ? null : literal.get(method + " /" + String.join("/", segments));
    if (decoded != null && decoded.path().segments().size() == segments.size()) {
      return Optional.of(new Match(decoded, Map.of()));
    }
    for (Operation operation :
        withParameters.getOrDefault(method + " " + segments.size(), List.of())) {
      Optional<Map<String, String>> values = operation.path().match(segments);
      if (values.isPresent()) {
        return Optional.of(new Match(operation, new LinkedHashMap<>(values.get())));
      }
    }
    return Optional.empty();
  }

  private static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    int from = rawPath.startsWith("/") ? 1 : 0;
    for (int slash = rawPath.indexOf('/', from); slash >= 0; slash = rawPath.indexOf('/', from)) {
      segments.add(PercentEncoding.text(rawPath.substring(from, slash)));
      from = slash + 1;
    }
    segments.add(PercentEncoding.text(rawPath.substring(from)));
    return segments;
  }

  private int parameters(Operation operation) {
    return (int) operation.path().segments().stream().filter(PathTemplate::isParameter).count();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.check.ExampleWalk.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which requests and answers of an operation are as good as a recorded one, by its contract
 * and not by the recorded values. Rules are written in the syntax of the Pact specification.
 * Thread-safe.
 *
 * <p>Values that a client chooses from a list, such as a state to filter by, stay as they are: they
 * decide the answer. All others are matched by type, number, date, pattern or listed values. Pact
 * has no optional fields, so a field that only some items of a list have is left out, and so is a
 * null where the contract permits an object or a list.
 */
public final class MatchingRules {

  private final JsonNode document;
  private final JsonNode operation;
  private final List<Parameter> parameters;

  MatchingRules(JsonNode document, JsonNode operation, List<Parameter> parameters) {
    this.document = document;
    this.operation = operation;
    this.parameters = List.copyOf(parameters);
  }

  /** Returns what matches a successful answer; empty if no rules can be written for it. */
  public Optional<Matching> answer(int status, JsonNode body) {
    return new ExampleWalk(Side.ANSWER).of(body, answerShape(status));
  }

  /** Returns what matches an answer with an error; empty if no rules can be written for it. */
  public Optional<Matching> refusal(int status, JsonNode body) {
    return new ExampleWalk(Side.REFUSAL).of(body, answerShape(status));
  }

  /** Returns what matches the body of a request; empty if no rules can be written for it. */
  public Optional<Matching> request(JsonNode body) {
    return new ExampleWalk(Side.REQUEST).of(body, shapeIn(operation.path("requestBody")));
  }

  /** Returns whether the contract describes a body of JSON for a status. */
  public boolean describesBody(int status) {
    return !schemaIn(operation.path("responses").path("" + status)).isMissingNode();
  }

  private Shape answerShape(int status) {
    return shapeIn(operation.path("responses").path("" + status));
  }

  private static JsonNode schemaIn(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }

  private Shape shapeIn(JsonNode holder) {
    JsonNode schema = schemaIn(holder);
    return schema.isMissingNode() ? Shape.OPEN : new Shapes(document).of(schema);
  }

  /** Returns the rule of a query parameter or header; empty if it must be the same. */
  public Optional<ObjectNode> parameter(String name, List<String> texts) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equalsIgnoreCase(name))
        .filter(parameter -> parameter.in().equals("query") || parameter.in().equals("header"))
        .findFirst()
        .flatMap(parameter -> ofTexts(parameter, texts))
        .map(regex -> Matchers.one(Matchers.regex(regex)));
  }

  private Optional<String> ofTexts(Parameter parameter, List<String> texts) {
    JsonNode schema = parameter.isList() ? parameter.schema().path("items") : parameter.schema();
    Facets facets = Facets.of(new Shapes(document).of(schema));
    if (!facets.values().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> regex =
        switch (facets.text("type").orElse("string")) {
          case "integer" -> Optional.of("^-?\\d+$");
          case "number" -> Optional.of("^-?\\d+(\\.\\d+)?$");
          case "string" -> ofText(parameter.name(), texts, facets);
          default -> Optional.empty();
        };
    return regex.filter(found -> texts.stream().allMatch(text -> text.matches(found)));
  }

  private static Optional<String> ofText(String name, List<String> texts, Facets facets) {
    String text = texts.isEmpty() ? "" : texts.get(0);
    return TextMatchers.ofPattern(name, text, facets);
  }

  /** Returns the names of the headers that the contract describes. */
  public List<String> headers() {
    return parameters.stream()
        .filter(parameter -> parameter.in().equals("header"))
        .map(Parameter::name)
        .toList();
  }

  /** Returns the rule of a path with parameters; empty if it has none and must be the same. */
  public Optional<ObjectNode> path(List<String> segments) {
    if (segments.stream().noneMatch(MatchingRules::isParameter)) {
      return Optional.empty();
    }
    String regex = segments.stream().map(this::segment).collect(Collectors.joining("/", "^/", "$"));
    return Optional.of(Matchers.one(Matchers.regex(regex)));
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  private String segment(String segment) {
    if (!isParameter(segment)) {
      return Matchers.literally(segment);
    }
    int end = segment.indexOf('}');
    return value(segment.substring(1, end)) + Matchers.literally(segment.substring(end + 1));
  }

  private String value(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.in().equals("path") && parameter.name().equals(name))
        .findFirst()
        .map(parameter -> Facets.of(new Shapes(document).of(parameter.schema())))
        .flatMap(MatchingRules::inPath)
        .orElse("[^/]+");
  }

  /** A pattern loses its anchors, because the path goes on. */
  private static Optional<String> inPath(Facets facets) {
    Optional<String> pattern = facets.text("pattern");
    return pattern.isEmpty()
        ? Optional.of("[^/]" + length(facets))
        : pattern
            .flatMap(PortablePattern::of)
            .map(whole -> "(" + whole.substring(1, whole.length() - 1) + ")");
  }

  private static String length(Facets facets) {
    int most = facets.number("maxLength", -1);
    return most < 0 ? "+" : "{1," + most + "}";
  }
}

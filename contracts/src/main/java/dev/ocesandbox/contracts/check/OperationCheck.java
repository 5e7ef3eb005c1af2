// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates the requests and answers of an operation. Thread-safe. */
public final class OperationCheck {

  /** From how many values on a body is not searched for all of its errors. */
  private static final int LARGE = 2_000;

  private final JsonNode document;
  private final JsonNode operation;
  private final boolean shaped;
  private final boolean plain;
  private final CheckRules rules;
  private final List<Parameter> parameters;
  private final Set<String> queryNames;
  private final SchemaCheck parameterSchema;
  private final JsonNode bodyShape;
  private final Shapes bodyShapes;
  private final boolean bodyRequired;
  private final @Nullable SchemaCheck bodySchema;
  private final Map<Integer, SchemaCheck> answers;
  private final SortedSet<Integer> statuses;
  private final AnswerPlaces places;
  private final MatchingRules matchingRules;
  private final List<String> csvColumns;
  private final boolean form;

  private OperationCheck(
      JsonNode document, JsonNode operation, SchemaCompiler compiler, boolean shaped) {
    this.document = document;
    this.operation = operation;
    this.shaped = shaped;
    // The vendor's services speak the language of bean validation, the control API ours.
    plain = operation.path("x-family").asString("").equals("control");
    rules = new CheckRules(document, operation);
    parameters = operation.path("parameters").valueStream().map(Parameter::of).toList();
    matchingRules = new MatchingRules(document, operation, parameters);
    queryNames =
        parameters.stream()
            .filter(parameter -> parameter.in().equals("query"))
            .map(Parameter::name)
            .collect(Collectors.toUnmodifiableSet());
    parameterSchema = compiler.check(document, schemaOf(operation));
    // The handler that reads a streamed body validates it.
    boolean streamed = operation.path("x-stream").asBoolean(false);
    JsonNode body = streamed ? Json.object() : operation.path("requestBody");
    bodyRequired = body.path("required").asBoolean(false);
    form = FormSchema.isForm(body);
    bodyShape = form ? FormSchema.of(body) : jsonSchemaOf(body);
    bodyShapes = new Shapes(document);
    bodySchema = bodyShape.isMissingNode() ? null : compiler.check(document, bodyShape);
    csvColumns = CsvColumns.of(document, body);
    answers = new HashMap<>();
    operation.path("responses").properties().stream()
        .filter(answer -> !jsonSchemaOf(answer.getValue()).isMissingNode())
        .filter(answer -> answer.getKey().matches("\\d+"))
        .forEach(
            answer ->
                answers.put(
                    Integer.valueOf(answer.getKey()),
                    compiler.check(document, jsonSchemaOf(answer.getValue()))));
    statuses =
        operation.path("responses").properties().stream()
            .map(Map.Entry::getKey)
            .filter(status -> status.startsWith("2"))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    places =
        new AnswerPlaces(
            document,
            statuses.stream()
                .map(status -> jsonSchemaOf(operation.path("responses").path("" + status)))
                .filter(schema -> !schema.isMissingNode())
                .toList());
  }

  static OperationCheck of(
      JsonNode document, JsonNode operation, SchemaCompiler compiler, boolean shaped) {
    return new OperationCheck(document, operation, compiler, shaped);
  }

  /** Returns whether a request must have a body. */
  public boolean needsBody() {
    return bodyRequired;
  }

  /**
   * Converts and validates a request. The first error in the order of the contract is reported.
   *
   * <p>An operation that is not built has no description of its requests, so no parameter of it is
   * called unknown.
   */
  public CheckedRequest check(RawRequest request) {
    FindingList findings = new FindingList();
    for (String name : request.query().keySet()) {
      if (shaped && !queryNames.contains(name)) {
        findings.add("unknown-parameter", name);
      }
    }
    ObjectNode values = Json.object();
    for (Parameter parameter : parameters) {
      JsonNode value = parameter.value(textsOf(parameter, request));
      if (value != null) {
        values.set(parameter.name(), value);
      }
    }
    Optional<Problem> problem =
        (plain
                ? StrictQuery.problem(request.query(), queryParameters())
                : Optional.<Problem>empty())
            .or(() -> firstProblem(parameterSchema, values, false).map(rules::ofParameter));
    return problem.isPresent()
        ? checked(values, request.body(), findings, problem)
        : withBody(request, values, findings);
  }

  private static CheckedRequest checked(
      ObjectNode values, @Nullable JsonNode body, FindingList findings, Optional<Problem> problem) {
    return new CheckedRequest(values, body, false, findings.kept(), findings.more(), problem);
  }

  private CheckedRequest withBody(RawRequest request, ObjectNode values, FindingList findings) {
    JsonNode body = request.body();
    if (bodySchema == null || body == null) {
      Optional<Problem> missing =
          bodySchema != null && bodyRequired
              ? Optional.of(
                  rules.ofField(
                      new Problem(
                          "body",
                          plain ? "is required" : "must not be null",
                          plain ? "不能缺少" : "不能为null"),
                      bodyShape))
              : Optional.empty();
      return checked(values, body, findings, missing);
    }
    BodyWalk walk = new BodyWalk(bodyShapes, findings);
    JsonNode walked = walk.walk(body, bodyShape);
    Optional<Problem> problem =
        walk.problem()
            .or(() -> firstProblem(bodySchema, walked, walk.size() > LARGE))
            .map(found -> rules.ofField(found, bodyShape));
    // A body in which nothing is converted is the same object; forms and CSV are no JSON.
    boolean asSent = walk.isUnchanged() && !form && csvColumns.isEmpty();
    return new CheckedRequest(values, walked, asSent, findings.kept(), findings.more(), problem);
  }

  /** Returns the first error of an answer of the sandbox; empty if it fits the contract. */
  public Optional<Problem> answerProblem(int status, @Nullable JsonNode body) {
    if (!statuses.contains(status)) {
      return Optional.of(
          new Problem(
              "status", status + " is not among the documented answers", status + "不在接口文档的响应中"));
    }
    SchemaCheck schema = answers.get(status);
    if (schema == null) {
      return body == null
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  "body", "must be empty with status " + status, "状态码为" + status + "时必须为空"));
    }
    return body == null
        ? Optional.of(new Problem("body", "must not be null", "不能为null"))
        : firstProblem(schema, body, false);
  }

  /** Returns whether an answer with this status has a documented body. */
  public boolean describes(int status) {
    return answers.containsKey(status);
  }

  /**
   * Returns all deviations of an answer of another server from the contract; empty if it fits.
   *
   * @param body the body; null if it is empty
   */
  public List<Deviation> deviations(int status, @Nullable JsonNode body) {
    SchemaCheck shape = answers.get(status);
    return shape != null && body != null
        ? ofBody(shape, status, body)
        : answerProblem(status, body).map(OperationCheck::alone).stream().toList();
  }

  private List<Deviation> ofBody(SchemaCheck shape, int status, JsonNode body) {
    Optional<Problem> problem = firstProblem(shape, body, false);
    if (problem.isEmpty()) {
      return List.of();
    }
    JsonNode schema = jsonSchemaOf(operation.path("responses").path("" + status));
    List<Deviation> all = new AnswerWalk(document).of(body, schema);
    return all.isEmpty() ? List.of(alone(problem.get())) : all;
  }

  /** A deviation that no field is to blame for, or that the walk does not see. */
  private static Deviation alone(Problem problem) {
    Deviation.Kind kind =
        switch (problem.field()) {
          case "status" -> Deviation.Kind.STATUS;
          case "body" -> Deviation.Kind.BODY;
          default -> Deviation.Kind.INVALID_VALUE;
        };
    return new Deviation(
        kind,
        JsonPointer.empty(),
        kind == Deviation.Kind.INVALID_VALUE ? problem.field() : "",
        problem.reason(),
        MissingNode.getInstance(),
        1,
        "",
        "");
  }

  /**
   * Returns the columns of a body of CSV, which stands for a list of objects: their required
   * fields.
   *
   * @return empty if the operation takes no CSV
   */
  public List<String> csvColumns() {
    return csvColumns;
  }

  /** Returns whether the body is a form, multipart/form-data, instead of JSON. */
  public boolean takesForm() {
    return form;
  }

  /** Returns the documented statuses of successful answers, the lowest first. */
  public SortedSet<Integer> statuses() {
    return Collections.unmodifiableSortedSet(statuses);
  }

  /** Returns the places of the successful answers. */
  public AnswerPlaces answerPlaces() {
    return places;
  }

  /** Returns which requests and answers are as good as recorded ones. */
  public MatchingRules matchingRules() {
    return matchingRules;
  }

  private List<Parameter> queryParameters() {
    return parameters.stream().filter(parameter -> parameter.in().equals("query")).toList();
  }

  private static List<String> textsOf(Parameter parameter, RawRequest request) {
    return switch (parameter.in()) {
      case "path" -> List.of(request.path().getOrDefault(parameter.name(), ""));
      case "header" ->
          Optional.ofNullable(request.header().apply(parameter.name())).stream().toList();
      default -> request.query().getOrDefault(parameter.name(), List.of());
    };
  }

  private Optional<Problem> firstProblem(SchemaCheck schema, JsonNode value, boolean failFast) {
    return schema
        .firstFailure(value, failFast)
        .map(failure -> plain ? PlainReasons.of(failure, "body") : Reasons.of(failure));
  }

  /** Returns the schema of an object that has the parameters as fields. */
  static JsonNode schemaOf(JsonNode operation) {
    ObjectNode schema = Json.object();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (JsonNode parameter : operation.path("parameters")) {
      properties.set(parameter.path("name").asString(), parameter.path("schema"));
      if (parameter.path("required").asBoolean(false)) {
        required.add(parameter.path("name").asString());
      }
    }
    return schema;
  }

  static JsonNode jsonSchemaOf(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }
}

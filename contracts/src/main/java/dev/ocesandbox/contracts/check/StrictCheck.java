// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.check.SchemaFile.Flaw;
import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks requests and answers that somebody wrote down, such as those of a pact, and reports every
 * difference from the contract with its place.
 *
 * <p>Stricter than {@link OperationCheck}, which answers requests: unknown fields and parameters
 * and numbers in quotation marks are errors here. Not thread-safe.
 */
public final class StrictCheck {

  private final JsonNode document;
  private final JsonNode operation;
  private final List<Parameter> parameters;
  private final Set<String> required = new HashSet<>();
  private final Map<String, SchemaFile> schemas = new HashMap<>();

  /**
   * Reads the contract of one operation.
   *
   * @param document OpenAPI document that describes the operation
   * @param path path of the operation, as the document writes it
   * @param method HTTP method of the operation
   */
  public StrictCheck(JsonNode document, String path, String method) {
    this.document = document;
    operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    parameters = operation.path("parameters").valueStream().map(Parameter::of).toList();
    operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("required").asBoolean(false))
        .forEach(parameter -> required.add(parameter.path("name").asString()));
  }

  /**
   * Returns the names of the parameters in a place: {@code query}, {@code path} or {@code header}.
   */
  public List<String> parameters(String in) {
    return parameters.stream().filter(one -> one.in().equals(in)).map(Parameter::name).toList();
  }

  /** Returns the names of the parameters in a place that a request must have. */
  public List<String> required(String in) {
    return parameters(in).stream().filter(required::contains).toList();
  }

  /**
   * Returns what is wrong with a parameter of a request.
   *
   * @param texts its decoded values, in the order of the request
   */
  public List<Problem> parameter(String in, String name, List<String> texts) {
    Optional<Parameter> known =
        parameters.stream().filter(one -> one.in().equals(in) && isNamed(one, name)).findFirst();
    if (known.isEmpty()) {
      return List.of(UnknownFields.unknown(name, parameters(in)));
    }
    Parameter parameter = known.get();
    if (texts.size() > 1 && !parameter.isList()) {
      return List.of(new Problem(name, "is given " + texts.size() + " times", "不能重复"));
    }
    JsonNode value = parameter.value(texts);
    if (value == null) {
      return required.contains(parameter.name())
          ? List.of(new Problem(name, "must not be empty", "不能为空"))
          : List.of();
    }
    ObjectNode holder = Json.object();
    holder.set(parameter.name(), value);
    return schema("parameter " + in + " " + parameter.name(), whole(parameter))
        .flaws(holder)
        .stream()
        .map(Flaw::problem)
        .distinct()
        .toList();
  }

  /**
   * Returns the values that the contract lists for a parameter, or for each value of a list; empty
   * if it lists none, or if it compares them without case.
   */
  public List<JsonNode> values(String in, String name) {
    JsonPointer place = JsonPointer.empty().appendProperty(name);
    return parameters.stream()
        .filter(one -> one.in().equals(in) && isNamed(one, name) && !one.foldsCase())
        .findFirst()
        .map(
            one ->
                new BodyPlaces(document, whole(one))
                    .values(one.isList() ? place.appendIndex(0) : place))
        .orElse(List.of());
  }

  private static boolean isNamed(Parameter parameter, String name) {
    return parameter.in().equals("header")
        ? parameter.name().equalsIgnoreCase(name)
        : parameter.name().equals(name);
  }

  private static JsonNode whole(Parameter parameter) {
    ObjectNode schema = Json.object();
    schema.putObject("properties").set(parameter.name(), parameter.schema());
    return schema;
  }

  /** Returns whether a request may have a JSON body. */
  public boolean takesBody() {
    return !bodySchema().isMissingNode();
  }

  /** Returns whether a request must have a JSON body. */
  public boolean needsBody() {
    return takesBody() && operation.path("requestBody").path("required").asBoolean(false);
  }

  /** Returns what is wrong with the JSON body of a request. */
  public List<Flaw> body(JsonNode body) {
    List<Flaw> flaws =
        new ArrayList<>(UnknownFields.of(body, new Shapes(document).of(bodySchema())));
    Set<String> seen = new HashSet<>(flaws.stream().map(Flaw::pointer).toList());
    schema("body", bodySchema()).flaws(body).stream()
        .filter(flaw -> seen.add(flaw.pointer() + " " + flaw.problem()))
        .filter(flaw -> flaws.stream().noneMatch(other -> other.pointer().equals(flaw.pointer())))
        .forEach(flaws::add);
    return flaws;
  }

  /** Returns the places of the body of a request; empty if it takes none. */
  public Optional<BodyPlaces> bodyPlaces() {
    return places(bodySchema());
  }

  /** Returns the statuses whose answers the contract describes, the lowest first. */
  public SortedSet<Integer> statuses() {
    SortedSet<Integer> statuses = new TreeSet<>();
    operation.path("responses").propertyNames().stream()
        .filter(status -> status.matches("\\d{3}"))
        .forEach(status -> statuses.add(Integer.valueOf(status)));
    return Collections.unmodifiableSortedSet(statuses);
  }

  /** Returns the names of the headers that the contract describes for the answer with a status. */
  public Set<String> answerHeaders(int status) {
    return Set.copyOf(
        operation.path("responses").path(String.valueOf(status)).path("headers").propertyNames());
  }

  /** Returns whether the contract describes a JSON body for the answer with a status. */
  public boolean answersWithBody(int status) {
    return !answerSchema(status).isMissingNode();
  }

  /** Returns what is wrong with a part of the answer with a status. Missing fields are not. */
  public List<Flaw> answer(int status, JsonNode body) {
    Set<String> seen = new HashSet<>();
    return partial(status).flaws(body).stream()
        .filter(flaw -> seen.add(flaw.pointer() + " " + flaw.problem()))
        .toList();
  }

  /** Returns the places of the answer with a status; empty if it has no body. */
  public Optional<BodyPlaces> answerPlaces(int status) {
    return places(answerSchema(status));
  }

  private SchemaFile partial(int status) {
    return schemas.computeIfAbsent(
        "answer " + status,
        key -> {
          ObjectNode root = Json.object();
          root.set("components", PartialSchema.of(document.path("components")));
          root.putArray("allOf").add(PartialSchema.of(answerSchema(status)));
          return new SchemaFile(root);
        });
  }

  private SchemaFile schema(String key, JsonNode schema) {
    return schemas.computeIfAbsent(
        key, any -> new SchemaFile(SchemaCompiler.withComponents(document, schema)));
  }

  private Optional<BodyPlaces> places(JsonNode schema) {
    return schema.isMissingNode()
        ? Optional.empty()
        : Optional.of(new BodyPlaces(document, schema));
  }

  private JsonNode bodySchema() {
    return jsonSchemaOf(operation.path("requestBody"));
  }

  private JsonNode answerSchema(int status) {
    return jsonSchemaOf(operation.path("responses").path(String.valueOf(status)));
  }

  private static JsonNode jsonSchemaOf(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }
}

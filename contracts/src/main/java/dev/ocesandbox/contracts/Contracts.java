// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import dev.ocesandbox.contracts.check.OperationCheck;
import dev.ocesandbox.contracts.check.SchemaCompiler;
import dev.ocesandbox.contracts.json.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Entry point to the contracts: operations, errors, rules, gaps and texts of findings.
 *
 * <p>Loading reads five lists. The OpenAPI document of a room is read when it is first needed.
 * Thread-safe.
 */
public final class Contracts {

  private static final Contracts SHIPPED = new Contracts();

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Gap> gaps = new LinkedHashMap<>();
  private final Map<String, OperationCheck> checks = new ConcurrentHashMap<>();
  private final Errors errors;
  private final Rules rules;
  private final FindingTexts findings;
  private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
  private final SchemaCompiler compiler = new SchemaCompiler();

  private Contracts() {
    for (JsonNode item : Json.resource(Contracts.class, "index.json")) {
      Operation operation = Operation.of(item);
      if (operations.put(operation.id(), operation) != null) {
        throw new IllegalStateException("Operation " + operation.id() + " is defined twice");
      }
    }
    for (JsonNode item : Json.resource(Contracts.class, "gaps.json")) {
      Bilingual reason = Bilingual.of(item.path("reason"));
      for (String operation : Gap.operations(item)) {
        gaps.put(operation, new Gap(operation, reason));
      }
    }
    errors = new Errors(Json.resource(Contracts.class, "errors.json"));
    rules = new Rules(new JsonLines(Json.bytesOf(Contracts.class, "rules.json")), errors);
    findings = new FindingTexts(Json.resource(Contracts.class, "findings.json"));
  }

  /** Returns the contracts of the class path, which are read once. */
  public static Contracts load() {
    return SHIPPED;
  }

  /**
   * Returns a number that a rule states.
   *
   * @throws IllegalStateException if there is no such rule or it has no such value
   */
  public static RuleValue value(String rule, String name) {
    return SHIPPED.rules.find(rule).value(name);
  }

  /** Returns all operations, including those of IAM and the control API. */
  public Collection<Operation> operations() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /**
   * Returns an operation.
   *
   * @throws IllegalStateException if there is no operation with this id
   */
  public Operation operation(String id) {
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalStateException("No operation " + id + " in the contracts");
    }
    return operation;
  }

  /** Returns why an operation is not built; empty if it is. */
  public Optional<Gap> gap(String operation) {
    return Optional.ofNullable(gaps.get(operation));
  }

  /** Returns all operations that are not built. */
  public Collection<Gap> gaps() {
    return Collections.unmodifiableCollection(gaps.values());
  }

  /** Returns the catalogue of error codes. */
  public Errors errors() {
    return errors;
  }

  /** Returns the catalogue of rules. */
  public Rules rules() {
    return rules;
  }

  /** Returns the messages of findings. */
  public FindingTexts findings() {
    return findings;
  }

  /** Returns the vocabulary of provider states. */
  public ProviderStates states() {
    return Vocabulary.SHIPPED;
  }

  /** Read on first use, so that a start does not wait for it. */
  private static final class Vocabulary {
    private static final ProviderStates SHIPPED =
        new ProviderStates(Json.resource(Contracts.class, "states.json"));
  }

  /** Returns the check of the requests and answers of an operation. */
  public OperationCheck check(String operation) {
    return checks.computeIfAbsent(operation, id -> checkOf(operation(id)));
  }

  private OperationCheck checkOf(Operation operation) {
    JsonNode document = openApi(operation.room());
    return compiler.checkOf(
        document, operation.path().text(), operation.method(), gap(operation.id()).isEmpty());
  }

  /** Returns the OpenAPI document of a room. */
  public JsonNode openApi(String room) {
    return documents.computeIfAbsent(
        room, name -> Json.resource(Contracts.class, "openapi/" + name + ".json"));
  }
}

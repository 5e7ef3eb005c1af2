// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import dev.ocesandbox.contracts.check.OperationCheck;
import dev.ocesandbox.contracts.check.Shapes;
import dev.ocesandbox.contracts.json.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The door to everything that is known about the faked API.
 *
 * <p>Loading reads the index, the errors, the rules and the gaps; the shapes of a room are read
 * when one of its operations is first called. Thread-safe.
 */
public final class Contracts {

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Gap> gaps = new LinkedHashMap<>();
  private final Map<String, OperationCheck> checks = new ConcurrentHashMap<>();
  private final Errors errors;
  private final Rules rules;
  private final Shapes shapes = new Shapes();

  private Contracts() {
    for (JsonNode item : Json.resource(Contracts.class, "index.json")) {
      Operation operation = Operation.of(item);
      if (operations.put(operation.id(), operation) != null) {
        throw new IllegalStateException("Operation " + operation.id() + " stands twice");
      }
    }
    for (JsonNode item : Json.resource(Contracts.class, "gaps.json")) {
      String operation = item.path("operation").asString();
      gaps.put(operation, new Gap(operation, Bilingual.of(item.path("reason"))));
    }
    errors = new Errors(Json.resource(Contracts.class, "errors.json"));
    rules = new Rules(Json.resource(Contracts.class, "rules.json"), errors);
  }

  /** Reads the contracts from the class path. */
  public static Contracts load() {
    return new Contracts();
  }

  /** Returns every operation, IAM and control included. */
  public Collection<Operation> operations() {
    return Collections.unmodifiableCollection(operations.values());
  }

  /** Returns an operation by id; an unknown id is a fault of the code that names it. */
  public Operation operation(String id) {
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalStateException("No operation " + id + " in the contracts");
    }
    return operation;
  }

  /** Returns why an operation is not built, when it is not. */
  public Optional<Gap> gap(String operation) {
    return Optional.ofNullable(gaps.get(operation));
  }

  /** Returns every admitted hole. */
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

  /** Returns the check of an operation's requests and answers. */
  public OperationCheck check(String operation) {
    return checks.computeIfAbsent(operation, id -> shapes.checkOf(operation(id)));
  }

  /** Returns the OpenAPI document of one room, as it was written. */
  public JsonNode openApi(String room) {
    return shapes.document(room);
  }
}

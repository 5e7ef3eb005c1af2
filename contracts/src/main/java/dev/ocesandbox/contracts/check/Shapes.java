// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The OpenAPI documents and their compiled schemas, read when first needed. Thread-safe. */
public final class Shapes {

  private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
  private final SchemaRegistry registry = registry();

  /** Returns the OpenAPI document of a room. */
  public JsonNode document(String room) {
    return documents.computeIfAbsent(
        room, name -> Json.resource(Contracts.class, "openapi/" + name + ".json"));
  }

  /** Compiles the check of one operation. */
  public OperationCheck checkOf(Operation operation) {
    JsonNode document = document(operation.room());
    JsonNode node =
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT));
    return OperationCheck.of(document, node, this);
  }

  /**
   * Compiles a schema of a document.
   *
   * <p>The schema is wrapped, untouched, beside the components of its document, so that its
   * references resolve without the validator knowing of OpenAPI.
   */
  Schema compile(JsonNode document, JsonNode schema) {
    var root = Json.object();
    root.set("components", document.path("components"));
    root.putArray("allOf").add(schema);
    String id = "urn:oce-sandbox:" + schema.hashCode() + ":" + System.identityHashCode(schema);
    return registry.getSchema(SchemaLocation.of(id), root);
  }

  /** Compiles a schema that stands alone. */
  static Schema compileAlone(JsonNode schema) {
    String id = "urn:oce-sandbox:alone:" + System.identityHashCode(schema);
    return registry().getSchema(SchemaLocation.of(id), schema);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        Assertions.DIALECT,
        builder ->
            builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ROOT)
                    .build()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import dev.ocesandbox.contracts.compiled.SchemaReader;
import dev.ocesandbox.contracts.json.Json;
import java.util.IdentityHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compiles the schemas of OpenAPI documents. Thread-safe. */
public final class SchemaCompiler {

  private final IdentityHashMap<JsonNode, SchemaReader> readers = new IdentityHashMap<>();

  /** Made on first use: most values need no validator, and its classes take time to load. */
  private @Nullable SchemaRegistry shared;

  /**
   * Compiles the check of one operation.
   *
   * @param document OpenAPI document that describes the operation
   * @param path path of the operation, as the document writes it
   * @param method HTTP method of the operation
   * @param shaped whether the document describes its requests
   */
  public OperationCheck checkOf(JsonNode document, String path, String method, boolean shaped) {
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    return OperationCheck.of(document, operation, this, shaped);
  }

  /** Returns the check of a schema of a document. It is compiled when it is first needed. */
  SchemaCheck check(JsonNode document, JsonNode schema) {
    SchemaReader reader;
    synchronized (readers) {
      reader = readers.computeIfAbsent(document, SchemaReader::new);
    }
    return new SchemaCheck(() -> reader.read(schema), () -> compile(document, schema));
  }

  /**
   * Compiles a schema of a document for the validator.
   *
   * <p>The schema is wrapped together with the components of its document, so that its references
   * resolve although the validator does not know OpenAPI.
   */
  synchronized Schema compile(JsonNode document, JsonNode schema) {
    ObjectNode root = withComponents(document, schema);
    String id = "urn:oce-sandbox:" + schema.hashCode() + ":" + System.identityHashCode(schema);
    shared = shared == null ? registry() : shared;
    return shared.getSchema(SchemaLocation.of(id), root);
  }

  /** Compiles a schema of a document for a single use; nothing of it is kept. */
  static Schema compileOnce(JsonNode document, JsonNode schema) {
    return compileAlone(withComponents(document, schema));
  }

  static ObjectNode withComponents(JsonNode document, JsonNode schema) {
    ObjectNode root = Json.object();
    root.set("components", document.path("components"));
    root.putArray("allOf").add(schema);
    return root;
  }

  /** Compiles a schema that refers to nothing outside itself. */
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

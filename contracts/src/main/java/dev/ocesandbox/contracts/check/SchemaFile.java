// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Validates JSON files against a schema, such as that of scenarios. Thread-safe.
 *
 * <p>If a schema with a pattern says in {@code x-says} what it demands, its words are shown and not
 * the pattern.
 */
public final class SchemaFile {

  private final JsonNode json;
  private final Schema schema;

  /** Compiles a JSON Schema 2020-12 that refers to nothing outside itself. */
  public SchemaFile(JsonNode json) {
    this.json = json;
    this.schema = SchemaCompiler.compileAlone(json);
  }

  /** Returns all errors of a document; empty if it is valid. */
  public List<Flaw> flaws(JsonNode document) {
    return schema.validate(document).stream().map(this::flaw).toList();
  }

  /**
   * An error in a document.
   *
   * @param pointer JSON pointer to the invalid value; for a missing field to the object without it,
   *     for an unknown field to the field
   * @param problem path and reason
   */
  public record Flaw(String pointer, Problem problem) {}

  private Flaw flaw(Error error) {
    String pointer = error.getInstanceLocation().toString();
    Problem problem = PlainReasons.of(new Failure(error, json), "");
    return error.getKeyword().equals("additionalProperties")
        ? new Flaw(pointer + "/" + error.getProperty(), problem)
        : new Flaw(pointer, problem);
  }
}

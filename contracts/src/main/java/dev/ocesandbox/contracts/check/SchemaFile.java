// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks JSON files against a schema that stands alone, such as that of scenarios. Thread-safe. */
public final class SchemaFile {

  private final Schema schema;

  /** Takes a JSON Schema 2020-12 that refers to nothing outside itself. */
  public SchemaFile(JsonNode schema) {
    this.schema = Shapes.compileAlone(schema);
  }

  /** Returns everything that is wrong with a document; empty when it fits. */
  public List<Flaw> flaws(JsonNode document) {
    return schema.validate(document).stream().map(SchemaFile::flaw).toList();
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer JSON pointer to the value at fault; for a missing field to the object that lacks
   *     it, for an unknown one to the field
   * @param problem the same in dots and brackets, and why
   */
  public record Flaw(String pointer, Problem problem) {}

  private static Flaw flaw(Error error) {
    String pointer = error.getInstanceLocation().toString();
    boolean unknown = error.getKeyword().equals("additionalProperties");
    return new Flaw(unknown ? pointer + "/" + error.getProperty() : pointer, Reasons.of(error));
  }
}

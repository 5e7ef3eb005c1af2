// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a form that is sent as multipart/form-data, as JSON: a part is text, and a file an
 * object with its name and its content in Base64.
 */
final class FormSchema {

  private static final String TYPE = "multipart/form-data";

  /** The longest name of a file, in characters. */
  private static final int LONGEST_NAME = 512;

  private FormSchema() {}

  /** Returns whether the body of a request is a form. */
  static boolean isForm(JsonNode body) {
    return body.path("content").has(TYPE);
  }

  /** Returns the schema of a form, whose parts are described in place. */
  static JsonNode of(JsonNode body) {
    JsonNode schema = body.path("content").path(TYPE).path("schema").deepCopy();
    if (schema.path("properties") instanceof ObjectNode parts) {
      for (String name : parts.propertyNames()) {
        if (parts.path(name).has("contentMediaType")) {
          parts.set(name, file());
        }
      }
    }
    return schema;
  }

  private static ObjectNode file() {
    ObjectNode file = Json.object().put("type", "object");
    file.putArray("required").add("name").add("data");
    ObjectNode fields = file.putObject("properties");
    fields
        .putObject("name")
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", LONGEST_NAME);
    fields.putObject("data").put("type", "string");
    return file;
  }
}

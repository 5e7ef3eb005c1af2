// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import dev.ocesandbox.contracts.compiled.ObjectRules.Field;
import dev.ocesandbox.contracts.compiled.ObjectRules.Rest;
import dev.ocesandbox.contracts.compiled.ObjectRules.Sizes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the keywords that speak about objects. */
final class ObjectReader {

  static final List<String> KEYWORDS =
      List.of(
          "properties",
          "required",
          "additionalProperties",
          "propertyNames",
          "minProperties",
          "maxProperties");

  private ObjectReader() {}

  /** Returns the check of objects; null if the schema says nothing about them. */
  static @Nullable Check of(JsonNode schema, Keywords keywords, SchemaReader schemas) {
    if (KEYWORDS.stream().noneMatch(keywords::has)) {
      return null;
    }
    Sizes sizes =
        new Sizes(
            keywords.limit("minProperties", 0), keywords.limit("maxProperties", Integer.MAX_VALUE));
    Check names = schemas.part(schema, "propertyNames");
    return new ObjectRules(fields(schema, keywords, schemas), sizes, names, rest(schema, schemas));
  }

  private static List<Field> fields(JsonNode schema, Keywords keywords, SchemaReader schemas) {
    Set<String> required = new LinkedHashSet<>();
    for (JsonNode name : schema.path("required")) {
      required.add(name.asString(""));
      if (!name.isString()) {
        keywords.misunderstood();
      }
    }
    List<Field> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            field ->
                fields.add(
                    new Field(
                        field.getKey(),
                        schemas.read(field.getValue()),
                        required.remove(field.getKey()))));
    required.forEach(name -> fields.add(new Field(name, null, true)));
    return fields;
  }

  private static Rest rest(JsonNode schema, SchemaReader schemas) {
    JsonNode additional = schema.path("additionalProperties");
    if (additional.isMissingNode()) {
      return new Rest(true, null);
    }
    return additional.isBoolean()
        ? new Rest(additional.booleanValue(), null)
        : new Rest(true, schemas.read(additional));
  }
}

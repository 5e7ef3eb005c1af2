// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compiles the schemas of one document. A schema that is referred to more than once is compiled
 * once. Thread-safe.
 */
public final class SchemaReader {

  /** Keywords that no value violates. */
  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "example", "examples", "default", "deprecated", "$comment");

  private static final Set<String> COMBINING =
      Set.of("$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "enum", "const");

  private final JsonNode document;
  private final IdentityHashMap<JsonNode, CompiledSchema> compiled = new IdentityHashMap<>();

  /**
   * Creates a reader.
   *
   * @param document document that the references of the schemas point into
   */
  public SchemaReader(JsonNode document) {
    this.document = document;
  }

  /** Compiles a schema. */
  public synchronized CompiledSchema read(JsonNode schema) {
    CompiledSchema known = compiled.get(schema);
    if (known != null) {
      return known;
    }
    CompiledSchema made = new CompiledSchema();
    // A schema that contains itself finds this one.
    compiled.put(schema, made);
    JsonNode target = onlyReference(schema);
    if (target != null) {
      CompiledSchema referred = read(target);
      compiled.put(schema, referred);
      return referred;
    }
    if (schema.isBoolean()) {
      made.types(schema.booleanValue() ? Types.ALL : 0, 0);
      made.others(List.of());
    } else if (schema.isObject() && isKnown(schema)) {
      fill(made, schema);
    }
    return made;
  }

  private @Nullable JsonNode onlyReference(JsonNode schema) {
    if (!schema.path("$ref").isString()) {
      return null;
    }
    boolean alone =
        schema.propertyNames().stream().allMatch(name -> name.equals("$ref") || isAnnotation(name));
    return alone ? target(schema) : null;
  }

  private JsonNode target(JsonNode schema) {
    String reference = schema.path("$ref").stringValue();
    return reference.startsWith("#/")
        ? document.at(reference.substring(1))
        : MissingNode.getInstance();
  }

  private static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
  }

  private static boolean isKnown(JsonNode schema) {
    return schema.propertyNames().stream()
        .allMatch(
            keyword ->
                isAnnotation(keyword)
                    || keyword.equals("type")
                    || COMBINING.contains(keyword)
                    || TypeRules.KEYWORDS.contains(keyword));
  }

  /** Leaves a schema that can tell nothing if a keyword has a value that is not understood. */
  private void fill(CompiledSchema made, JsonNode schema) {
    List<JsonNode> types = list(schema.path("type"));
    int permitted = 0;
    for (JsonNode type : types) {
      int named = Types.named(type.asString(""));
      if (named == 0) {
        return;
      }
      permitted |= named;
    }
    boolean whole = types.stream().anyMatch(type -> type.asString("").equals("integer"));
    Keywords keywords = new Keywords(schema);
    Check ofText = TypeRules.ofText(keywords);
    Check ofNumber = TypeRules.ofNumber(keywords, whole);
    Check ofObject = ObjectReader.of(schema, keywords, this);
    Check ofArray = TypeRules.ofArray(keywords, part(schema, "items"), part(schema, "contains"));
    List<Check> others = others(schema);
    if (!keywords.understood()) {
      return;
    }
    // Only the validator decides whether 3.0 is an integer.
    int unsure = whole ? Types.DECIMAL & ~permitted : 0;
    made.types(types.isEmpty() ? Types.ALL : permitted, unsure);
    made.own(ofText, ofNumber, ofObject, ofArray);
    made.others(others);
  }

  private static List<JsonNode> list(JsonNode one) {
    if (one.isMissingNode()) {
      return List.of();
    }
    return one.isArray() ? one.valueStream().toList() : List.of(one);
  }

  private List<Check> others(JsonNode schema) {
    List<Check> others = new ArrayList<>();
    if (schema.has("enum")) {
      others.add(new ListedValues(list(schema.get("enum"))));
    }
    if (schema.has("const")) {
      others.add(new ListedValues(List.of(schema.get("const"))));
    }
    if (schema.has("$ref")) {
      others.add(read(target(schema)));
    }
    others.addAll(all(schema.path("allOf")));
    if (schema.has("anyOf")) {
      others.add(Alternatives.any(all(schema.get("anyOf"))));
    }
    if (schema.has("oneOf")) {
      others.add(Alternatives.one(all(schema.get("oneOf"))));
    }
    if (schema.has("not")) {
      others.add(Alternatives.not(read(schema.get("not"))));
    }
    if (schema.has("if")) {
      others.add(
          Alternatives.when(read(schema.get("if")), part(schema, "then"), part(schema, "else")));
    }
    return others;
  }

  private List<CompiledSchema> all(JsonNode schemas) {
    return schemas.valueStream().map(this::read).toList();
  }

  /** Returns the schema under a keyword; null if there is none. */
  @Nullable Check part(JsonNode schema, String keyword) {
    return schema.has(keyword) ? read(schema.get(keyword)) : null;
  }
}

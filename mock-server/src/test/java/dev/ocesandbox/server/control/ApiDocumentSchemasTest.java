// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the served documents are JSON Schema 2020-12.
 *
 * <p>The meta-schema allows keywords that it does not know. An unquoted comma in YAML makes such a
 * keyword out of half a sentence, so unknown keywords are refused as well.
 */
class ApiDocumentSchemasTest {

  private static final ControlFixture SANDBOX = ControlFixture.start();
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final Schema META_SCHEMA =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
          .getSchema(SchemaLocation.of(DIALECT));
  private static final Set<String> KEYWORDS = keywords();
  private static final Set<String> MAPS_OF_SCHEMAS =
      Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
  private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples");

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/_sandbox/openapi.json"})
  void every_schema_is_valid(String target) {
    List<String> problems = new ArrayList<>();

    List<JsonNode> schemas = schemasOf(SANDBOX.get(target).json());
    schemas.forEach(schema -> check(schema, problems));

    assertThat(schemas).hasSizeGreaterThan(100);
    assertThat(problems).isEmpty();
  }

  @Test
  void half_a_sentence_a_wrong_type_and_a_null_are_found() {
    List<String> problems = new ArrayList<>();

    check(
        Json.read("{\"properties\": {\"a\": {\"description\": \"Price\", \"in yuan\": null}}}"),
        problems);
    check(Json.read("{\"type\": \"money\"}"), problems);
    check(Json.read("{\"properties\": {\"a\": null}}"), problems);

    assertThat(problems).hasSizeGreaterThanOrEqualTo(3);
    assertThat(problems.get(0)).contains("in yuan");
    assertThat(problems).anyMatch(p -> p.contains("/type")).anyMatch(p -> p.contains("/a"));
  }

  private static List<JsonNode> schemasOf(JsonNode document) {
    List<JsonNode> schemas = new ArrayList<>(document.at("/components/schemas").values());
    collect(document.path("paths"), schemas);
    collect(document.at("/components/responses"), schemas);
    return schemas;
  }

  private static void collect(JsonNode node, List<JsonNode> schemas) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals("schema")) {
        schemas.add(field.getValue());
      } else if (!field.getKey().startsWith("example")) {
        collect(field.getValue(), schemas);
      }
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, schemas));
    }
  }

  private static void check(JsonNode schema, List<String> problems) {
    META_SCHEMA
        .validate(schema)
        .forEach(error -> problems.add(error.getInstanceLocation() + " " + error.getMessage()));
    checkKeywords("", schema, problems);
  }

  private static void checkKeywords(String path, JsonNode schema, List<String> problems) {
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      String name = field.getKey();
      String place = path + "/" + name;
      if (MAPS_OF_SCHEMAS.contains(name)) {
        field
            .getValue()
            .properties()
            .forEach(p -> checkKeywords(place + "/" + p.getKey(), p.getValue(), problems));
      } else if (!KEYWORDS.contains(name) && !name.startsWith("x-")) {
        problems.add(place + " is no keyword of JSON Schema");
      } else if (!VALUES.contains(name) && !name.startsWith("x-")) {
        subschemas(field.getValue()).forEach(item -> checkKeywords(place, item, problems));
      }
    }
  }

  private static Iterable<JsonNode> subschemas(JsonNode value) {
    return value.isArray() ? value.values() : List.of(value);
  }

  /** Returns the keywords that the vocabularies of the dialect describe. */
  private static Set<String> keywords() {
    Set<String> keywords = new HashSet<>();
    for (String vocabulary :
        List.of("core", "applicator", "unevaluated", "validation", "meta-data", "content")) {
      JsonNode meta = Json.resource(Schema.class, "/draft/2020-12/meta/" + vocabulary);
      keywords.addAll(((ObjectNode) meta.path("properties")).propertyNames());
    }
    keywords.add("format");
    return keywords;
  }
}

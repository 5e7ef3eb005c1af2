// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import static dev.ocesandbox.server.gateway.coverage.FieldTree.NOT_COUNTED;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.coverage.Item.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads from the contract of an operation what of it is counted. */
final class SurfaceReader {

  private static final int MAX_DEPTH = 8;
  private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf", "then", "else");

  private final String id;
  private final JsonNode document;
  private final List<Item> items = new ArrayList<>();

  private SurfaceReader(String id, JsonNode document) {
    this.id = id;
    this.document = document;
  }

  static Surface of(Contracts contracts, Operation operation) {
    return new SurfaceReader(operation.id(), contracts.openApi(operation.room())).read(operation);
  }

  private Surface read(Operation operation) {
    JsonNode contract =
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT));
    for (Kind kind : List.of(Kind.SUCCEEDED, Kind.REFUSED, Kind.MORE, Kind.BEYOND)) {
      slot(kind, "", "", "");
    }
    List<Surface.Sent> sent = new ArrayList<>();
    for (JsonNode parameter : contract.path("parameters")) {
      if (!parameter.path("in").asString().equals("path")) {
        sent.add(sent(parameter));
      }
    }
    FieldTree body = tree(List.of(schemaOf(contract.path("requestBody"))), "", true, 0);
    FieldTree answer = FieldTree.NONE;
    for (Map.Entry<String, JsonNode> one : contract.path("responses").properties()) {
      if (one.getKey().startsWith("2") && answer.isEmpty()) {
        answer = tree(List.of(schemaOf(one.getValue())), "", false, 0);
      }
    }
    Map<String, Integer> codes = new HashMap<>();
    for (String code : operation.errors()) {
      codes.computeIfAbsent(code, name -> slot(Kind.CODE, name, "", ""));
    }
    return new Surface(items, sent, body, answer, codes);
  }

  private int slot(Kind kind, String name, String value, String meaning) {
    items.add(new Item(id, kind, name, value, meaning));
    return items.size() - 1;
  }

  private Surface.Sent sent(JsonNode parameter) {
    String name = parameter.path("name").asString();
    int slot = slot(Kind.PARAMETER, name, "", "");
    Map<Object, Integer> values = new LinkedHashMap<>();
    addValues(resolved(parameter.path("schema")), name, Kind.VALUE, values);
    return new Surface.Sent(name, parameter.path("in").asString().equals("header"), slot, values);
  }

  private void addValues(JsonNode schema, String path, Kind kind, Map<Object, Integer> values) {
    for (JsonNode value : schema.path("enum")) {
      String text = value.asString();
      if (!value.isNull() && !text.isEmpty()) {
        String meaning = schema.path("x-meanings").path(text).asString("");
        values.computeIfAbsent(FieldTree.valueOf(value), key -> slot(kind, path, text, meaning));
      }
    }
  }

  private FieldTree tree(List<JsonNode> schemas, String path, boolean counted, int depth) {
    List<JsonNode> parts = new ArrayList<>();
    schemas.forEach(schema -> addParts(resolved(schema), parts, 0));
    if (depth > MAX_DEPTH || parts.isEmpty()) {
      return FieldTree.NONE;
    }
    int slot =
        counted && !path.isEmpty() && !path.endsWith("[]")
            ? slot(Kind.FIELD, path, "", "")
            : NOT_COUNTED;
    Map<Object, Integer> values = new LinkedHashMap<>();
    Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode part : parts) {
      addValues(part, path, counted ? Kind.VALUE : Kind.ANSWER, values);
      for (Map.Entry<String, JsonNode> field : part.path("properties").properties()) {
        properties.computeIfAbsent(field.getKey(), n -> new ArrayList<>()).add(field.getValue());
      }
      part.path("items").properties().stream()
          .limit(1)
          .forEach(any -> items.add(part.path("items")));
    }
    Map<String, FieldTree> fields = new LinkedHashMap<>();
    properties.forEach(
        (name, of) -> {
          String below = path.isEmpty() ? name : path + "." + name;
          FieldTree field = tree(of, below, counted, depth + 1);
          if (!field.isEmpty()) {
            fields.put(name, field);
          }
        });
    FieldTree item = tree(items, path + "[]", counted, depth + 1);
    return new FieldTree(slot, values, fields, item.isEmpty() ? null : item);
  }

  /** Adds a schema and those that it is made of. */
  private void addParts(JsonNode schema, List<JsonNode> parts, int depth) {
    if (schema.isMissingNode() || depth > MAX_DEPTH) {
      return;
    }
    parts.add(schema);
    for (String keyword : PARTS) {
      JsonNode some = schema.path(keyword);
      if (some.isArray()) {
        some.forEach(part -> addParts(resolved(part), parts, depth + 1));
      } else {
        addParts(resolved(some), parts, depth + 1);
      }
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode at = schema;
    for (int i = 0; i < MAX_DEPTH && at.has("$ref"); i++) {
      at = document.at(at.path("$ref").asString().substring(1));
    }
    return at;
  }

  private static JsonNode schemaOf(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }
}

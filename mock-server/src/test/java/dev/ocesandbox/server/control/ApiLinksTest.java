// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each link of a served document leads from a field of an answer to a parameter or field. */
class ApiLinksTest {

  private static final ControlFixture SANDBOX = ControlFixture.start();
  private static final String BODY = "$response.body#/";
  private static final String REQUEST = "$request.";

  private final List<String> problems = new ArrayList<>();
  private JsonNode document;
  private Map<String, JsonNode> operations;

  @ParameterizedTest
  @CsvSource({"/openapi.json, 30", "/_sandbox/openapi.json, 40"})
  void every_link_resolves(String target, int least) {
    document = SANDBOX.get(target).json();
    operations = operations();

    int links = 0;
    for (JsonNode source : operations.values()) {
      for (JsonNode response : source.path("responses")) {
        for (JsonNode link : response.path("links")) {
          checkLink(source, response, link);
          links++;
        }
      }
    }

    assertThat(problems).isEmpty();
    assertThat(links).isGreaterThanOrEqualTo(least);
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> all = new HashMap<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        all.put(operation.path("operationId").asString(""), operation);
      }
    }
    return all;
  }

  private void checkLink(JsonNode source, JsonNode response, JsonNode link) {
    String id = link.path("operationId").asString();
    String name = source.path("operationId").asString() + " -> " + id;
    JsonNode target = operations.get(id);
    if (target == null) {
      problems.add(name + ": no such operation");
      return;
    }
    for (Map.Entry<String, JsonNode> parameter : link.path("parameters").properties()) {
      if (!hasParameter(target, parameter.getKey())) {
        problems.add(name + ": no parameter " + parameter.getKey());
      }
      if (!parameter.getValue().isString()) {
        problems.add(name + ": is no text: " + parameter.getKey());
      }
      checkValue(name, source, response, parameter.getValue());
    }
    for (JsonNode parameter : target.path("parameters")) {
      boolean required = parameter.path("required").asBoolean(false);
      if (required && !link.path("parameters").has(parameter.path("name").asString())) {
        problems.add(name + ": lacks parameter " + parameter.path("name").asString());
      }
    }
    checkBody(name, target, link);
    checkValue(name, source, response, link.path("requestBody"));
  }

  private void checkBody(String name, JsonNode target, JsonNode link) {
    JsonNode schema = resolved(jsonSchema(target.path("requestBody")));
    JsonNode body = link.path("requestBody");
    for (String field : body.propertyNames()) {
      if (!schema.path("properties").has(field)) {
        problems.add(name + ": the body has no field " + field);
      }
    }
    for (JsonNode field : schema.path("required")) {
      if (link.has("requestBody") && !body.has(field.asString())) {
        problems.add(name + ": the body lacks " + field.asString());
      }
    }
  }

  private void checkValue(String name, JsonNode source, JsonNode response, JsonNode value) {
    value.forEach(item -> checkValue(name, source, response, item));
    String text = value.isString() ? value.asString() : "";
    if (text.startsWith(REQUEST)) {
      String parameter = text.substring(text.lastIndexOf('.') + 1);
      if (!hasParameter(source, parameter)) {
        problems.add(name + ": the source has no parameter " + parameter);
      }
    } else if (text.startsWith(BODY) && !reaches(response, text.substring(BODY.length()))) {
      problems.add(name + ": the answer has no " + text);
    } else if (text.startsWith("$") && !text.startsWith(BODY)) {
      problems.add(name + ": cannot read " + text);
    }
  }

  private boolean reaches(JsonNode response, String pointer) {
    JsonNode schema = resolved(jsonSchema(response));
    for (String step : pointer.split("/", -1)) {
      schema =
          resolved(
              step.matches("\\d+") ? schema.path("items") : schema.path("properties").path(step));
    }
    return !schema.isMissingNode();
  }

  private static JsonNode jsonSchema(JsonNode part) {
    return part.path("content").path("application/json").path("schema");
  }

  /** Returns what a schema refers to. Of an answer that may be a refusal, what it is otherwise. */
  private JsonNode resolved(JsonNode node) {
    if (node.has("anyOf")) {
      return resolved(node.path("anyOf").path(0));
    }
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
  }

  private static boolean hasParameter(JsonNode operation, String name) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asString().equals(name)) {
        return true;
      }
    }
    return false;
  }
}

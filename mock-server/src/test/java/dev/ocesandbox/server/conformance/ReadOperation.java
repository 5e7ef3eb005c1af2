// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.gateway.commands.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A read operation that is built, as /openapi.json describes it, and requests to it.
 *
 * @param id operation id
 * @param method HTTP method
 * @param path path with parameters
 * @param fields parameters, or properties of the body, by name
 * @param required names of those that must be sent
 * @param samples makes values
 */
record ReadOperation(
    String id,
    String method,
    String path,
    Map<String, JsonNode> fields,
    Set<String> required,
    Samples samples) {

  /**
   * A request.
   *
   * @param path path and query
   * @param body body; null for none
   */
  record Sent(String path, @Nullable JsonNode body) {}

  /** Returns every read operation of the rooms, by id. */
  static Map<String, ReadOperation> all() {
    Set<String> reads =
        Rooms.standard().stream()
            .flatMap(room -> room.routes().stream())
            .filter(route -> route.handler() instanceof Route.InWorld work && work.isRead())
            .map(Route::operation)
            .collect(Collectors.toSet());
    JsonNode document =
        TestServer.send(
                HttpRequest.newBuilder(URI.create(TestServer.endpoint() + "/openapi.json")).GET())
            .body();
    Samples samples = new Samples(document);
    Map<String, ReadOperation> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        String id = one.getValue().path("operationId").asString();
        if (reads.contains(id)) {
          all.put(
              id,
              of(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue(), samples));
        }
      }
    }
    return all;
  }

  private static ReadOperation of(String method, String path, JsonNode json, Samples samples) {
    Map<String, JsonNode> fields = new TreeMap<>();
    Set<String> required =
        json.path("parameters")
            .valueStream()
            .filter(one -> one.path("required").asBoolean(false))
            .map(one -> one.path("name").asString())
            .collect(Collectors.toSet());
    json.path("parameters")
        .forEach(
            one -> fields.put(one.path("name").asString(), samples.resolved(one.path("schema"))));
    JsonNode body = samples.resolved(json.at("/requestBody/content/application~1json/schema"));
    body.path("properties").properties().forEach(one -> fields.put(one.getKey(), one.getValue()));
    body.path("required").forEach(name -> required.add(name.asString()));
    return new ReadOperation(
        json.path("operationId").asString(), method, path, fields, required, samples);
  }

  /** Returns requests with each id in each field for ids, and with each value of each choice. */
  List<Sent> requests(Iterable<String> ids) {
    List<Map<String, JsonNode>> bases = new ArrayList<>(List.of(base()));
    fields.forEach(
        (name, schema) ->
            samples.choices(schema).forEach(value -> bases.add(with(base(), name, value))));
    List<Sent> requests = new ArrayList<>();
    for (Map<String, JsonNode> base : bases) {
      requests.add(sent(base));
    }
    for (Map<String, JsonNode> base : bases.size() > 3 ? bases.subList(0, 3) : bases) {
      fields.forEach(
          (name, schema) -> {
            if (name.matches(".*ids?") && samples.takesText(schema)) {
              ids.forEach(
                  value -> requests.add(sent(with(base, name, samples.text(schema, value)))));
            }
          });
    }
    return requests;
  }

  private Map<String, JsonNode> base() {
    Map<String, JsonNode> base = new HashMap<>();
    required.forEach(name -> base.put(name, samples.value(name, fields.get(name))));
    if (fields.containsKey("limit")) {
      base.put("limit", Json.object().put("limit", 100).path("limit"));
    }
    return base;
  }

  private static Map<String, JsonNode> with(
      Map<String, JsonNode> base, String name, JsonNode value) {
    Map<String, JsonNode> more = new HashMap<>(base);
    more.put(name, value);
    return more;
  }

  private Sent sent(Map<String, JsonNode> values) {
    String filled = path;
    ObjectNode body = Json.object();
    List<String> query = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : new TreeMap<>(values).entrySet()) {
      String place = "{" + one.getKey() + "}";
      if (filled.contains(place)) {
        filled = filled.replace(place, encoded(one.getValue()));
      } else if (method.equals("GET")) {
        query.add(one.getKey() + "=" + encoded(one.getValue()));
      } else {
        body.set(one.getKey(), one.getValue());
      }
    }
    String target = query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    return new Sent(target, method.equals("GET") ? null : body);
  }

  private static String encoded(JsonNode value) {
    String text = value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
    return URLEncoder.encode(value.isArray() ? text : value.asString(), StandardCharsets.UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.MatchingRulesImpl;
import au.com.dius.pact.core.support.Json;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an interaction of the sandbox into the model of Pact JVM. */
final class InteractionModel {

  private InteractionModel() {}

  /**
   * Returns an interaction.
   *
   * @param key its id in the pact
   * @param ending what is added to its description
   */
  static V4Interaction.SynchronousHttp of(JsonValue json, String key, String ending) {
    return new V4Interaction.SynchronousHttp(
        key,
        json.get("description").asString() + ending,
        states(json),
        request(json.get("request")),
        response(json.get("response")));
  }

  private static List<ProviderState> states(JsonValue json) {
    return items(json.get("states")).stream()
        .map(state -> new ProviderState(text(state.get("name")), values(state.get("params"))))
        .toList();
  }

  private static Map<String, ?> values(JsonValue params) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    entries(params).forEach((name, value) -> values.put(name, Json.INSTANCE.fromJson(value)));
    return values;
  }

  private static HttpRequest request(JsonValue json) {
    return new HttpRequest(
        text(json.get("method")),
        text(json.get("path")),
        lists(json.get("query")),
        lists(json.get("headers")),
        body(json),
        rules(json),
        new Generators());
  }

  private static HttpResponse response(JsonValue json) {
    return new HttpResponse(
        json.get("status").asNumber().intValue(),
        lists(json.get("headers")),
        body(json),
        rules(json),
        new Generators());
  }

  private static OptionalBody body(JsonValue json) {
    if (!(json instanceof JsonValue.Object object) || !object.has("body")) {
      return OptionalBody.missing();
    }
    byte[] bytes = object.get("body").serialise().getBytes(UTF_8);
    return OptionalBody.body(bytes, ContentType.getJSON());
  }

  private static MatchingRules rules(JsonValue json) {
    return MatchingRulesImpl.fromJson(json.get("matching_rules"));
  }

  private static Map<String, List<String>> lists(JsonValue json) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    entries(json)
        .forEach(
            (name, list) ->
                lists.put(name, items(list).stream().map(InteractionModel::text).toList()));
    return lists;
  }

  private static Map<String, JsonValue> entries(JsonValue json) {
    return json instanceof JsonValue.Object object ? object.getEntries() : Map.of();
  }

  private static List<JsonValue> items(JsonValue json) {
    return json instanceof JsonValue.Array array ? array.getValues() : List.of();
  }

  private static String text(JsonValue value) {
    return String.valueOf(value.asString());
  }
}

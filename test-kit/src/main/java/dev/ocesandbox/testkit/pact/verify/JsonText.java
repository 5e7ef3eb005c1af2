// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON whose texts are replaced. */
final class JsonText {

  private JsonText() {}

  /**
   * Returns a body with each text replaced, or the body itself if it is not JSON.
   *
   * @param replacement takes a text and the name of the field that holds it
   */
  static byte[] replaced(byte[] body, BinaryOperator<String> replacement) {
    return parsed(body).map(json -> bytes(replaced(json, "", replacement))).orElse(body);
  }

  static Optional<JsonValue> parsed(OptionalBody body) {
    byte @Nullable [] value = body.getValue();
    return value == null ? Optional.empty() : parsed(value);
  }

  static Optional<JsonValue> parsed(byte[] body) {
    if (body.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(new String(body, StandardCharsets.UTF_8)));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  static byte[] bytes(JsonValue json) {
    return json.serialise().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonValue replaced(
      JsonValue json, String field, BinaryOperator<String> replacement) {
    if (json instanceof JsonValue.Object object) {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      object
          .getEntries()
          .forEach((name, value) -> fields.put(name, replaced(value, name, replacement)));
      return new JsonValue.Object(fields);
    }
    if (json instanceof JsonValue.Array array) {
      return new JsonValue.Array(
          array.getValues().stream().map(item -> replaced(item, field, replacement)).toList());
    }
    return json instanceof JsonValue.StringValue text
        ? new JsonValue.StringValue(replacement.apply(String.valueOf(text.asString()), field))
        : json;
  }
}

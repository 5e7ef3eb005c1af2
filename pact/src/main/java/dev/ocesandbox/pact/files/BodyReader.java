// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import dev.ocesandbox.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads bodies: the JSON itself up to version 3; in version 4 an object with {@code content},
 * {@code contentType} and {@code encoded}.
 */
final class BodyReader {

  private BodyReader() {}

  static Optional<BodyPart> read(
      JsonNode message, JsonPointer at, Map<String, List<Located>> headers, boolean v4) {
    JsonNode body = message.path("body");
    JsonPointer place = at.appendProperty("body");
    if (body.isMissingNode() || body.isNull()) {
      return Optional.empty();
    }
    if (v4 && body.isObject() && (body.isEmpty() || body.has("content"))) {
      return body.isEmpty() || body.path("content").isNull()
          ? Optional.empty()
          : Optional.of(content(body, place.appendProperty("content"), headers));
    }
    return Optional.of(
        body.isString() ? text(body.asString(), place, mediaType("", headers)) : json(body, place));
  }

  private static BodyPart content(
      JsonNode body, JsonPointer at, Map<String, List<Located>> headers) {
    JsonNode content = body.path("content");
    if (!content.isString()) {
      return json(content, at);
    }
    String encoded = body.path("encoded").asString("false").toLowerCase(Locale.ROOT);
    String type = mediaType(body.path("contentType").asString(""), headers);
    return text(
        encoded.equals("base64") || encoded.equals("true")
            ? decoded(content.asString())
            : content.asString(),
        at,
        encoded.equals("json") ? "application/json" : type);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  private static BodyPart json(JsonNode body, JsonPointer at) {
    return new BodyPart(body, true, at, true);
  }

  /** A text that is said to be JSON, or to be nothing, is read as JSON if it can be. */
  private static BodyPart text(String text, JsonPointer at, String mediaType) {
    if (mediaType.isEmpty() || mediaType.contains("json")) {
      try {
        return new BodyPart(Json.read(text), true, at, false);
      } catch (JacksonException e) {
        return new BodyPart(Json.MAPPER.valueToTree(text), false, at, false);
      }
    }
    return new BodyPart(Json.MAPPER.valueToTree(text), false, at, false);
  }

  private static String mediaType(String given, Map<String, List<Located>> headers) {
    return given.isEmpty()
        ? headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
            .flatMap(header -> header.getValue().stream())
            .map(value -> value.text().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("")
        : given.toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.log.LoggedBody;
import dev.ocesandbox.server.gateway.log.Redaction;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A logged body that is JSON, or the reason why it cannot be shown.
 *
 * @param json null if there is none, or if it cannot be shown
 * @param problem empty if it can be shown
 */
record JsonBody(@Nullable JsonNode json, String problem) {

  private static final JsonBody NONE = new JsonBody(null, "");

  /**
   * Reads a body.
   *
   * @param what what it is, such as the answer
   */
  static JsonBody of(LoggedBody body, String what, KnownSecrets secrets) {
    if (body.length() == 0) {
      return NONE;
    }
    if (body.isCut()) {
      return new JsonBody(
          null, what + " is longer than the log keeps; the setting log_bodies: whole keeps 1 MiB");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.start())).toString();
      JsonNode json = Json.read(body.start());
      boolean secret = !Redaction.body(text, null).equals(text) || secrets.areIn(text);
      return secret ? new JsonBody(null, what + " holds a secret") : new JsonBody(json, "");
    } catch (JacksonException | CharacterCodingException e) {
      return new JsonBody(null, what + " is not JSON");
    }
  }
}

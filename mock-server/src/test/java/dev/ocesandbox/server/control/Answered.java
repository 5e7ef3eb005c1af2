// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer as a client sees it; a streamed body has been read to its end. */
record Answered(int status, Map<String, String> headers, String text) {

  static Answered of(Reply reply) {
    if (reply.stream() == null) {
      return new Answered(reply.status(), reply.headers(), new String(reply.body(), UTF_8));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      reply.stream().writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answered(reply.status(), reply.headers(), body.toString(UTF_8));
  }

  JsonNode json() {
    return Json.read(text);
  }

  /** The text at a JSON pointer; empty when there is none. */
  String at(String pointer) {
    return json().at(pointer).asString("");
  }

  String requestId() {
    return headers.getOrDefault("X-Request-Id", "");
  }

  /** The rule that a problem names; empty for an answer that is none. */
  String rule() {
    return at("/type").replace("urn:oce-sandbox:rule:", "");
  }
}

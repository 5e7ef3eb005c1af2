// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.world.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a handler answers when nothing speaks against it.
 *
 * @param status HTTP status
 * @param body JSON body; null with 204 and with a streamed answer
 * @param headers further headers
 * @param stream writes a body too large to hold; null otherwise
 * @param refusal what is answered instead although something was done; null otherwise
 */
public record Answer(
    int status,
    @Nullable JsonNode body,
    Map<String, String> headers,
    @Nullable BodyWriter stream,
    @Nullable Refusal refusal) {

  /** Writes a body piece by piece. */
  public interface BodyWriter {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 200 with a body. */
  public static Answer ok(JsonNode body) {
    return new Answer(200, body, Map.of(), null, null);
  }

  /** 201 with a body. */
  public static Answer created(JsonNode body) {
    return new Answer(201, body, Map.of(), null, null);
  }

  /** 204 without a body. */
  public static Answer noContent() {
    return new Answer(204, null, Map.of(), null, null);
  }

  /** 200 with a body that is written piece by piece. */
  public static Answer streamed(BodyWriter writer) {
    return new Answer(200, null, Map.of(), writer, null);
  }

  /** Something was done and stays, but the caller is told why the whole of it failed. */
  public static Answer failed(Refusal refusal) {
    return new Answer(0, null, Map.of(), null, refusal);
  }

  /** Returns this answer with one more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more, stream, refusal);
  }
}

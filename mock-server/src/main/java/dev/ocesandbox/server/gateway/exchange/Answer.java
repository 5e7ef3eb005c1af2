// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.world.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A handler's response if it does not refuse the request.
 *
 * @param status HTTP status
 * @param body JSON body; null for status 204 and for a streamed body
 * @param headers additional headers
 * @param stream writes a streamed body; null otherwise
 * @param refusal refusal to answer with although the changes are kept; null otherwise
 */
public record Answer(
    int status,
    @Nullable JsonNode body,
    Map<String, String> headers,
    @Nullable BodyWriter stream,
    @Nullable Refusal refusal) {

  /** Writes a body that is too large for memory. */
  public interface BodyWriter {
    /** Writes the whole body. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Returns an answer with status 200. */
  public static Answer ok(JsonNode body) {
    return new Answer(200, body, Map.of(), null, null);
  }

  /** Returns an answer with status 201. */
  public static Answer created(JsonNode body) {
    return new Answer(201, body, Map.of(), null, null);
  }

  /** Returns an answer with status 204 and no body. */
  public static Answer noContent() {
    return new Answer(204, null, Map.of(), null, null);
  }

  /** Returns an answer with status 200 and a streamed body. */
  public static Answer streamed(BodyWriter writer) {
    return new Answer(200, null, Map.of(), writer, null);
  }

  /** Returns an answer that reports a failure although the changes made so far are kept. */
  public static Answer failed(Refusal refusal) {
    return new Answer(0, null, Map.of(), null, refusal);
  }

  /** Returns this answer with another body; null for none. */
  public Answer withBody(@Nullable JsonNode other) {
    return new Answer(status, other, headers, stream, refusal);
  }

  /** Returns this answer with an additional header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more, stream, refusal);
  }
}

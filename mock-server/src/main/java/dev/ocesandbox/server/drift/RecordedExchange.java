// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request and its answer as they are recorded: without credentials and without personal values.
 *
 * @param operation id of the operation
 * @param method HTTP method
 * @param path path with its parameters, percent-encoded
 * @param query values of the query parameters
 * @param sent body of the request; null for none
 * @param at when it was sent
 * @param status status of the answer
 * @param headers documented headers of the answer
 * @param body body of the answer; null if it is empty, not JSON, or was left out
 * @param leftOut why the body was left out; empty if it was not
 */
public record RecordedExchange(
    String operation,
    String method,
    String path,
    ObjectNode query,
    @Nullable JsonNode sent,
    Instant at,
    int status,
    ObjectNode headers,
    @Nullable JsonNode body,
    String leftOut) {

  /** Returns the entry of a recording. */
  ObjectNode json() {
    ObjectNode entry = Json.object();
    entry.put("operation", operation);
    entry.put("at", at.toString());
    ObjectNode request = entry.putObject("request");
    request.put("method", method).put("path", path);
    request.set("query", query);
    if (sent != null) {
      request.set("body", sent);
    }
    entry.put("status", status);
    entry.set("headers", headers);
    if (body != null) {
      entry.set("body", body);
    }
    if (!leftOut.isEmpty()) {
      entry.put("body_left_out", leftOut);
    }
    return entry;
  }
}

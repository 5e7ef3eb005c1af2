// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was answered.
 *
 * @param request the request
 * @param answer the answer, whose body may have been dropped
 * @param at when it was sent
 * @param leftOut why the body is not kept; empty if it is
 */
record Sent(PlannedRequest request, CapturedAnswer answer, Instant at, String leftOut) {

  /** Returns what is recorded of it. */
  RecordedExchange redacted(Pseudonyms pseudonyms, Vocabulary words) {
    Map<String, String> path = new LinkedHashMap<>();
    request.path().forEach((name, value) -> path.put(name, pseudonyms.text(name, value)));
    ObjectNode query = Json.object();
    request
        .query()
        .forEach((name, value) -> query.putArray(name).add(pseudonyms.text(name, value)));
    ObjectNode headers = Json.object();
    Map<String, String> received = answer.headers() == null ? Map.of() : answer.headers();
    received.entrySet().stream()
        .filter(header -> words.headers().contains(header.getKey()))
        .forEach(
            header ->
                headers.put(header.getKey(), pseudonyms.text(header.getKey(), header.getValue())));
    PlannedRequest shown = new PlannedRequest(request.operation(), path, Map.of(), Map.of(), null);
    return new RecordedExchange(
        request.operation().id(),
        request.operation().method(),
        shown.rawPath(),
        query,
        replaced(pseudonyms, request.body()),
        at,
        answer.status(),
        headers,
        replaced(pseudonyms, answer.body()),
        leftOut);
  }

  private static @Nullable JsonNode replaced(Pseudonyms pseudonyms, @Nullable JsonNode body) {
    return body == null ? null : pseudonyms.replaced("", body);
  }
}

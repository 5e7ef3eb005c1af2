// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What the contracts say about an operation beyond what its requests need.
 *
 * @param summary what it does, in one sentence
 * @param sentence what has happened when a write was carried out; empty for reads
 * @param evidence how well the operation is known
 * @param sources pages, classes or repository paths
 * @param errors error codes that its page lists
 * @param unverified points that could not be confirmed
 */
record OperationNotes(
    String summary,
    String sentence,
    Evidence evidence,
    List<String> sources,
    List<String> errors,
    List<String> unverified) {

  private static final Map<String, OperationNotes> READ = new ConcurrentHashMap<>();

  /** Read on first use, so that a start does not wait for it. */
  private static final class Shipped {
    private static final JsonLines LINES =
        new JsonLines(Json.bytesOf(Contracts.class, "notes.json"));
  }

  /** Returns the notes on the operation with an id. */
  static OperationNotes of(String operation) {
    OperationNotes known = READ.get(operation);
    return known == null
        ? READ.computeIfAbsent(operation, id -> of(Shipped.LINES.read(id)))
        : known;
  }

  private static OperationNotes of(JsonNode node) {
    return new OperationNotes(
        node.path("summary").asString(""),
        node.path("state").asString(""),
        Evidence.valueOf(node.path("evidence").asString("D")),
        texts(node.has("source") ? node.path("source") : node.path("model")),
        texts(node.path("errors")),
        texts(node.path("unverified")));
  }

  private static List<String> texts(JsonNode list) {
    return list.isString()
        ? List.of(list.asString())
        : list.valueStream().map(JsonNode::asString).toList();
  }
}

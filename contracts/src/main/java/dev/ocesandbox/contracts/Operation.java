// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation as the index knows it; its shapes are read when they are first needed.
 *
 * @param id name of the operation in the vendor's SDK
 * @param room the contract file it stands in
 * @param summary what it does, in one sentence
 * @param method HTTP method, upper case
 * @param path path with its parameters
 * @param family which error envelope it answers with: cbc, iam, osm or control
 * @param callers customer, master, anyone, none, control or probe (control without admin token)
 * @param permission what an IAM user needs; null when nothing
 * @param throttle documented flow limit
 * @param paging how a list is read page by page; null for what has no pages
 * @param streamed whether bodies are passed on without being held in memory
 * @param evidence how well the operation is known
 * @param sources pages, classes or repository paths
 * @param errors codes that its page lists
 * @param unverified points nobody could confirm
 */
public record Operation(
    String id,
    String room,
    String summary,
    String method,
    PathTemplate path,
    String family,
    String callers,
    @Nullable Permission permission,
    Throttle throttle,
    @Nullable Paging paging,
    boolean streamed,
    Evidence evidence,
    List<String> sources,
    List<String> errors,
    List<String> unverified) {

  /**
   * Documented flow limit of an operation.
   *
   * @param requests how many
   * @param seconds in how long
   */
  public record Throttle(int requests, int seconds) {
    static Throttle of(JsonNode node) {
      return new Throttle(node.path("requests").asInt(10), node.path("seconds").asInt(1));
    }
  }

  /**
   * How a list is read page by page: by offset and total, or by marker.
   *
   * @param offset parameter or body field that says how many records to skip; empty with a marker
   * @param marker field that names where to go on; empty with an offset
   * @param limit parameter or body field that says how many records at most
   * @param total field of the answer that counts the records of all pages; empty with a marker
   * @param next JSON pointer to the marker of the next page in the answer; empty with an offset
   * @param rows field of the answer that holds the records
   */
  public record Paging(
      String offset, String marker, String limit, String total, String next, String rows) {
    static Paging of(JsonNode node) {
      return new Paging(
          node.path("offset").asString(""),
          node.path("marker").asString(""),
          node.path("limit").asString(),
          node.path("total").asString(""),
          node.path("next").asString(""),
          node.path("rows").asString());
    }

    /** Tells whether pages are named by markers. */
    public boolean isByMarker() {
      return !marker.isEmpty();
    }
  }

  static Operation of(JsonNode node) {
    return new Operation(
        node.path("id").asString(),
        node.path("room").asString(),
        node.path("summary").asString(),
        node.path("method").asString(),
        PathTemplate.of(node.path("path").asString()),
        node.path("family").asString(),
        node.path("callers").asString("customer"),
        node.has("permission") ? Permission.of(node.path("permission")) : null,
        Throttle.of(node.path("throttle")),
        node.has("paging") ? Paging.of(node.path("paging")) : null,
        node.path("stream").asBoolean(false),
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

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the faked API, of IAM or of the control API, without its schemas.
 *
 * @param id name of the operation in the vendor's SDK
 * @param room room whose contract defines it
 * @param method HTTP method, upper case
 * @param path path with parameters
 * @param family service it belongs to, whose error conventions it follows
 * @param callers who may call it
 * @param permission action that an IAM user needs; null if none
 * @param throttle documented flow limit
 * @param paging how a list is read page by page; null if the answer has no pages
 * @param creates field of the successful answer that holds the id of what the operation creates;
 *     empty if it creates nothing that has an id
 * @param reads whether it only reads: GET and HEAD, unless {@code x-reads} says otherwise
 * @param streamed whether request bodies are streamed to the handler instead of held in memory
 * @param links whether its answers link to the address that the request came in on
 */
public record Operation(
    String id,
    String room,
    String method,
    PathTemplate path,
    ErrorFamily family,
    Callers callers,
    @Nullable Permission permission,
    Throttle throttle,
    @Nullable Paging paging,
    String creates,
    boolean reads,
    boolean streamed,
    boolean links) {

  /**
   * Documented flow limit of an operation.
   *
   * @param requests how many requests are allowed
   * @param seconds length of the window
   */
  public record Throttle(int requests, int seconds) {
    static Throttle of(JsonNode node) {
      return new Throttle(node.path("requests").asInt(10), node.path("seconds").asInt(1));
    }
  }

  /**
   * How a list is read page by page: by offset and total, or by marker.
   *
   * @param offset parameter or body field with the number of records to skip; empty with a marker
   * @param marker parameter or body field with the marker of the page; empty with an offset
   * @param limit parameter or body field with the maximum number of records
   * @param total field of the answer with the number of records of all pages; empty with a marker
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

    /** Returns whether pages are read by marker. */
    public boolean isByMarker() {
      return !marker.isEmpty();
    }
  }

  static Operation of(JsonNode node) {
    return new Operation(
        node.path("id").asString(),
        node.path("room").asString(),
        node.path("method").asString(),
        PathTemplate.of(node.path("path").asString()),
        ErrorFamily.of(node.path("family").asString()),
        Callers.of(node.path("callers").asString()),
        node.has("permission") ? Permission.of(node.path("permission")) : null,
        Throttle.of(node.path("throttle")),
        node.has("paging") ? Paging.of(node.path("paging")) : null,
        node.path("creates").asString(""),
        node.path("reads")
            .asBoolean(List.of("GET", "HEAD").contains(node.path("method").asString())),
        node.path("stream").asBoolean(false),
        node.path("links").asBoolean(false));
  }

  /** Returns what it does, in one sentence. */
  public String summary() {
    return OperationNotes.of(id).summary();
  }

  /**
   * Returns what has happened when a write was carried out, as a sentence with {@code {names}} of
   * parameters, body fields and the caller; empty for reads.
   */
  public String sentence() {
    return OperationNotes.of(id).sentence();
  }

  /** Returns how well the operation is known. */
  public Evidence evidence() {
    return OperationNotes.of(id).evidence();
  }

  /** Returns the pages, classes or repository paths that describe it. */
  public List<String> sources() {
    return OperationNotes.of(id).sources();
  }

  /** Returns the error codes that its page lists. */
  public List<String> errors() {
    return OperationNotes.of(id).errors();
  }

  /** Returns the points that could not be confirmed. */
  public List<String> unverified() {
    return OperationNotes.of(id).unverified();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of another server.
 *
 * @param status HTTP status
 * @param headers headers by lower-case name; null if they are not known
 * @param body the body; null if it is empty, or not JSON
 * @param notJson why the body is not JSON; empty if it is, or is empty
 */
record CapturedAnswer(
    int status, @Nullable Map<String, String> headers, @Nullable JsonNode body, String notJson) {

  /** Returns whether the server refused or failed. Refusals of the ticket API have status 200. */
  boolean isError() {
    return status >= 400 || isRefusedTicket();
  }

  private boolean isRefusedTicket() {
    return body != null && body.path("error_code").asString("").startsWith("OSM.");
  }

  /** Returns a header; empty if it is absent or unknown. */
  String header(String name) {
    return headers == null ? "" : headers.getOrDefault(name, "");
  }
}

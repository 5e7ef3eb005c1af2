// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import dev.ocesandbox.server.files.LocatedJson;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * A pact that was read.
 *
 * @param name name of the file, as the user wrote it
 * @param consumer name of the consumer; empty if the pact has none
 * @param provider name of the provider; empty if the pact has none
 * @param interactions the requests and responses over HTTP
 * @param others interactions that are no requests over HTTP, such as messages
 * @param broken interactions without a request or a response
 * @param lines the line of each value
 */
public record PactFile(
    String name,
    String consumer,
    String provider,
    List<Interaction> interactions,
    List<JsonPointer> others,
    List<JsonPointer> broken,
    LocatedJson lines) {

  /** Returns the line of a place. */
  public int line(JsonPointer at) {
    return lines.line(at);
  }
}

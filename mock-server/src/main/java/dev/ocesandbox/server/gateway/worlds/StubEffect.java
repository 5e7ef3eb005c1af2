// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a stub does to the answer to a request. */
public sealed interface StubEffect {

  /**
   * Answers instead of handling the request.
   *
   * @param status HTTP status
   * @param body JSON body; null for an empty one
   */
  record Answer(int status, @Nullable JsonNode body) implements StubEffect {}

  /**
   * Changes the answer after the request has been handled.
   *
   * @param changes changes of the body, in order; none if only headers change
   */
  record Edit(List<Change> changes) implements StubEffect {

    /** Copies the list. */
    public Edit {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change of one value.
   *
   * @param path where the value is, never the whole body
   * @param value the new value; null removes it
   */
  record Change(JsonPointer path, @Nullable JsonNode value) {}
}

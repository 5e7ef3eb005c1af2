// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;

/** Reads the saved state in a scenario file. */
interface StateReader {

  /** Skips the state. */
  StateReader SKIP =
      (parser, head, place) -> {
        parser.skipChildren();
        return null;
      };

  /**
   * Reads the object at the parser's current token up to its last token.
   *
   * @param head the scenario without its state
   * @param place location of the state in the file
   * @return null if the state was skipped
   */
  @Nullable SavedState read(JsonParser parser, Scenario head, JsonPointer place);
}

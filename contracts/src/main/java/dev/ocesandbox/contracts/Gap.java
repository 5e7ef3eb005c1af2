// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An operation that is documented but not built: not yet, or because it is out of scope.
 *
 * @param operation its id
 * @param reason why, for its callers
 */
public record Gap(String operation, Bilingual reason) {

  /** Returns the operations of an entry, which names one, or several with the same reason. */
  static List<String> operations(JsonNode entry) {
    return entry.has("operations")
        ? entry.path("operations").valueStream().map(JsonNode::asString).toList()
        : List.of(entry.path("operation").asString());
  }
}

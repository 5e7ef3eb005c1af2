// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import tools.jackson.databind.JsonNode;

/** A schema, or one part of it. Thread-safe. */
interface Check {

  /**
   * Returns whether a value fits.
   *
   * @param depth how many checks stand around this one; each passes on one more to its parts, and
   *     schemas stop at {@link CompiledSchema#MAX_DEPTH}
   */
  Verdict of(JsonNode value, int depth);
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request or a response.
 *
 * @param json the body; a string node if it is not JSON
 * @param isJson whether it is JSON
 * @param at its place in the file
 * @param inside whether its values have places of their own in the file; false for a body that is
 *     written as one text
 */
public record BodyPart(JsonNode json, boolean isJson, JsonPointer at, boolean inside) {

  /** Returns the place of a value of the body in the file. */
  public JsonPointer place(JsonPointer below) {
    return inside ? at.append(below) : at;
  }
}

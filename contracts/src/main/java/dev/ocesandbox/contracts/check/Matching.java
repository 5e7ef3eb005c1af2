// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example and the values that are as good as it.
 *
 * @param example what was seen, without what another answer may lack
 * @param rules matching rules by path, in the syntax of the Pact specification
 */
public record Matching(JsonNode example, ObjectNode rules) {}

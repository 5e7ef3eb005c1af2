// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A matching rule of a pact.
 *
 * @param part what it is about: {@code body}, {@code path}, {@code query}, {@code header}, {@code
 *     status} or another word
 * @param expression what it is about there: a path such as {@code $.orders[*].id}, the name of a
 *     header or a parameter; {@code $} or empty for the whole part
 * @param matchers its matchers, each an object
 * @param at its place in the file
 */
public record MatchingRule(
    String part, String expression, List<JsonNode> matchers, JsonPointer at) {}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a request check: typed values, or the first problem.
 *
 * @param parameters path, query and header parameters with their defaults
 * @param body the body with numeric texts converted to numbers; null if there is none
 * @param asSent whether the body is just what the bytes of the request say in JSON
 * @param findings deviations from the contract that were accepted, at most 20
 * @param moreFindings number of further ones
 * @param problem the first error; empty if the request fits its contract
 */
public record CheckedRequest(
    ObjectNode parameters,
    @Nullable JsonNode body,
    boolean asSent,
    List<Finding> findings,
    int moreFindings,
    Optional<Problem> problem) {}

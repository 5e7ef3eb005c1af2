// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request after its check: typed values, or the first problem.
 *
 * @param parameters path, query and header parameters with their defaults
 * @param body the body with numeric texts turned into numbers; null when there is none
 * @param findings what was let pass
 * @param problem what is wrong; empty when the request fits its contract
 */
public record CheckedRequest(
    ObjectNode parameters,
    @Nullable JsonNode body,
    List<Finding> findings,
    Optional<Problem> problem) {}

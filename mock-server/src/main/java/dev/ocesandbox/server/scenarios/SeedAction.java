// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of an arrangement.
 *
 * @param pointer location of the request in the file
 * @param at the world's time at which it is run
 * @param label label for references to what the request creates; empty for none
 * @param operation id of an operation of the control API or the faked API
 * @param as name of the account that sends a request to the faked API; null for a control request
 * @param parameters path and query parameters, with unresolved references
 * @param body request body, with unresolved references; null for none
 */
record SeedAction(
    JsonPointer pointer,
    Instant at,
    String label,
    String operation,
    @Nullable String as,
    ObjectNode parameters,
    @Nullable JsonNode body) {}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a request to check, decoded but not typed.
 *
 * @param path values of the path parameters
 * @param query values of each query parameter in the order sent
 * @param header looks up a header, ignoring case; null if absent
 * @param body the JSON body; null if there is none
 */
public record RawRequest(
    Map<String, String> path,
    Map<String, List<String>> query,
    Function<String, @Nullable String> header,
    @Nullable JsonNode body) {}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a check looks at: the parts of a request, decoded but not yet typed.
 *
 * @param path values of the path parameters
 * @param query values of each query parameter, in the order sent
 * @param header looks up a header without regard to case; null when absent
 * @param body the JSON body; null when there is none
 */
public record RawRequest(
    Map<String, String> path,
    Map<String, List<String>> query,
    Function<String, @Nullable String> header,
    @Nullable JsonNode body) {}

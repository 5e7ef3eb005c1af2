// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A captured request and its answer.
 *
 * @param operation id of the operation that the file names; empty if it does not
 * @param method HTTP method of the request, upper case
 * @param url URL or path of the request
 * @param request body of the request; null if there is none
 * @param answer the answer
 * @param line line of the status in the file
 * @param lineOf line of a value in the body of the answer
 * @param note what was done to the body to read it; empty if nothing
 */
record Capture(
    String operation,
    String method,
    String url,
    @Nullable JsonNode request,
    CapturedAnswer answer,
    int line,
    ToIntFunction<JsonPointer> lineOf,
    String note) {}

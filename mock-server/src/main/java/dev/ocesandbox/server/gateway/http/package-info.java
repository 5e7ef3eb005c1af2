// SPDX-License-Identifier: Apache-2.0
/**
 * The web server. The only package that knows Javalin, Jetty and servlets.
 *
 * <p>{@link dev.ocesandbox.server.gateway.http.JavalinFront} hands every request to the gateway as
 * it stood on the wire, and puts its reply there. How long a client may take is said in {@code
 * Patience}; what is too broken to be handed on is refused through the gateway by {@code
 * UnreadableRequests}, so that it is answered and logged like the rest. What a request means is not
 * decided here.
 */
@NullMarked
package dev.ocesandbox.server.gateway.http;

import org.jspecify.annotations.NullMarked;

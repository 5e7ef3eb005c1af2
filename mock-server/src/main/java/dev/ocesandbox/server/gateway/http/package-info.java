// SPDX-License-Identifier: Apache-2.0
/**
 * The web server. The only package that depends on Javalin, Jetty and the servlet API.
 *
 * <p>{@link dev.ocesandbox.server.gateway.http.JavalinFront} passes raw requests to the gateway and
 * sends its replies. {@code Timeouts} limits how long clients may take. {@code
 * UnreadableRequestHandler} has the gateway refuse requests that cannot be parsed, so that they are
 * answered and logged like others.
 */
@NullMarked
package dev.ocesandbox.server.gateway.http;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The web server. The only package that knows Javalin and Jetty. */
@NullMarked
package dev.ocesandbox.server.gateway.http;

import org.jspecify.annotations.NullMarked;

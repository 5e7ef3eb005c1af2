// SPDX-License-Identifier: Apache-2.0
/** Routing of requests to operations and of operations to handlers, and previews. */
@NullMarked
package dev.ocesandbox.server.gateway.routing;

import org.jspecify.annotations.NullMarked;

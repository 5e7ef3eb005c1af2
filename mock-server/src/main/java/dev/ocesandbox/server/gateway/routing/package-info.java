// SPDX-License-Identifier: Apache-2.0
/** From method and path to an operation, and from an operation to its handler. */
@NullMarked
package dev.ocesandbox.server.gateway.routing;

import org.jspecify.annotations.NullMarked;

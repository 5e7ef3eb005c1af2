// SPDX-License-Identifier: Apache-2.0
/**
 * The servers that are compared, each in a process of its own: the sandbox, WireMock and a bare
 * Javalin.
 *
 * <p>Every process started here is stopped here, by its id. What the peers answer are bytes that
 * the sandbox answered before.
 */
@NullMarked
package dev.ocesandbox.bench.servers;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The servers that are measured, each in its own process: the sandbox, WireMock and a bare Javalin.
 *
 * <p>WireMock and Javalin respond with bytes that were recorded from the sandbox. All processes are
 * stopped at the end.
 */
@NullMarked
package dev.ocesandbox.bench.servers;

import org.jspecify.annotations.NullMarked;

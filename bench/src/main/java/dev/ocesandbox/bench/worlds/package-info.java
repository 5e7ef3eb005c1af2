// SPDX-License-Identifier: Apache-2.0
/**
 * Measures worlds in one process, without a socket: pages and payments in a small and in a large
 * world, the creation of orders, and forks.
 *
 * <p>Requests pass the stages of the gateway, including signature and contract checks.
 */
@NullMarked
package dev.ocesandbox.bench.worlds;

import org.jspecify.annotations.NullMarked;

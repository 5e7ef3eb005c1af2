// SPDX-License-Identifier: Apache-2.0
/**
 * Worlds by themselves, in one process and without a socket: what a page and a payment cost in a
 * small and in a large world, how fast orders are made, what a fork costs.
 *
 * <p>Requests still pass every stage of the gateway, signature and contract checks included.
 */
@NullMarked
package dev.ocesandbox.bench.worlds;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Counts what clients have used of the faked API: operations, parameters, values, error codes,
 * pages, moves between states, faults, inferred rules and money. The contracts bound what is kept.
 */
@NullMarked
package dev.ocesandbox.server.gateway.coverage;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Creates thousands of different signed requests, and the worlds they refer to.
 *
 * <p>Worlds, cash and orders are created through the control API. Requests are signed with the
 * sandbox's own signer.
 */
@NullMarked
package dev.ocesandbox.bench.requests;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Problems in the requests of clients that would cause trouble with the real service, found in the
 * request log. There is one class for each kind of problem.
 *
 * <p>A detector is a pure function of the logged exchanges of one world. It never refuses a request
 * or changes an answer. Paging and flow limits of operations, and the messages, are defined in the
 * contracts.
 */
@NullMarked
package dev.ocesandbox.server.gateway.findings;

import org.jspecify.annotations.NullMarked;

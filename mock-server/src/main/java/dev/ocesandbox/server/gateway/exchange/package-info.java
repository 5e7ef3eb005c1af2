// SPDX-License-Identifier: Apache-2.0
/**
 * Values that describe a request in the gateway: the request as received, the results of the
 * stages, the outcome and the reply.
 */
@NullMarked
package dev.ocesandbox.server.gateway.exchange;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Turns requests of the log into interactions of a consumer contract: what was sent and answered,
 * with matching rules from the contracts and without credentials.
 */
@NullMarked
package dev.ocesandbox.server.gateway.interactions;

import org.jspecify.annotations.NullMarked;

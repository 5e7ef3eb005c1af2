// SPDX-License-Identifier: Apache-2.0
/**
 * Compares answers of other servers with the contracts: those of a running endpoint, captured ones
 * and recorded ones. Only the command line uses it, and only {@link
 * dev.ocesandbox.server.drift.Target} connects to anything.
 */
@NullMarked
package dev.ocesandbox.server.drift;

import org.jspecify.annotations.NullMarked;

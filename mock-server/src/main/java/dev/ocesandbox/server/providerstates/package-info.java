// SPDX-License-Identifier: Apache-2.0
/**
 * Provider states: sentences of pacts that say what a world must be like, and the requests that
 * bring a world to them.
 */
@NullMarked
package dev.ocesandbox.server.providerstates;

import org.jspecify.annotations.NullMarked;

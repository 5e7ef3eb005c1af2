// SPDX-License-Identifier: Apache-2.0
/**
 * Answers requests with the stubs of their world. The stubs are defined in {@code gateway.worlds}
 * and added by the control API.
 */
@NullMarked
package dev.ocesandbox.server.gateway.stubs;

import org.jspecify.annotations.NullMarked;

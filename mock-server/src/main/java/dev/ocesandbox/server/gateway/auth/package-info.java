// SPDX-License-Identifier: Apache-2.0
/**
 * Who calls and what the caller may do.
 *
 * <p>Credentials live outside worlds and carry the id of theirs, so any client lands in its world
 * without knowing of worlds. The wall clock decides about signatures, the world's clock about
 * expiry.
 */
@NullMarked
package dev.ocesandbox.server.gateway.auth;

import org.jspecify.annotations.NullMarked;

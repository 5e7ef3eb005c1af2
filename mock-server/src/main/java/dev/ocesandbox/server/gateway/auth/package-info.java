// SPDX-License-Identifier: Apache-2.0
/**
 * Authentication and permissions.
 *
 * <p>Credentials are stored outside worlds with the id of their world, so that clients reach their
 * world without naming it. Signatures are checked against the wall clock, expiry against the
 * world's clock.
 */
@NullMarked
package dev.ocesandbox.server.gateway.auth;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The part of the identity service that programs need before they reach the API itself: logins,
 * tokens, temporary keys, and what SDKs look up on their own.
 *
 * <p>Answers are made here, credentials are kept in {@code gateway.auth}. No world changes by
 * anything in here; what a login gives lives outside worlds and ends by the clock of its world.
 * Accounts and their IAM users come with the world; there is no way to make further ones.
 */
@NullMarked
package dev.ocesandbox.server.gateway.iam;

import org.jspecify.annotations.NullMarked;

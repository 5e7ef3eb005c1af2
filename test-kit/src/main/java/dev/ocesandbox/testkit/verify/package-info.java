// SPDX-License-Identifier: Apache-2.0
/**
 * Verifications and assertions: which requests a world received, the state of its orders, balances,
 * coupons and resources, and the findings about its clients.
 *
 * <p>Tests get them from the methods of {@code Sandbox}. Everything is read from the control API,
 * so reading does not change the request log. Failures are plain {@code AssertionError}s whose
 * messages show the expected and the actual state; no assertion library is needed.
 */
@NullMarked
package dev.ocesandbox.testkit.verify;

import org.jspecify.annotations.NullMarked;

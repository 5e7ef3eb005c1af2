// SPDX-License-Identifier: Apache-2.0
/**
 * What a test says about a world afterwards: which requests came, where orders, balances, coupons
 * and resources stand, and what its clients did that would hurt them on the real service.
 *
 * <p>{@code Sandbox} hands these out; {@link dev.ocesandbox.testkit.verify.Checks} is its door.
 * Everything is read from the control API, so that looking leaves no trace in the request log. A
 * failure is an {@code AssertionError} that says what was wanted, what was, and what came closest
 * or why; no assertion library is needed to read it.
 *
 * <p>Nothing here arranges anything, and nothing knows JUnit.
 */
@NullMarked
package dev.ocesandbox.testkit.verify;

import org.jspecify.annotations.NullMarked;

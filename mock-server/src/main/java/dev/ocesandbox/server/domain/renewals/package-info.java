// SPDX-License-Identifier: Apache-2.0
/**
 * How resources go on: renewed by hand or by themselves, switched to billing by usage, or expired,
 * frozen and released when nobody renews them.
 *
 * <p>Decides; the orders room takes the money and the resources room keeps the state.
 */
@NullMarked
package dev.ocesandbox.server.domain.renewals;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Giving resources back before their time, or switching them to billing by usage: which may be, and
 * how much of what was paid returns.
 *
 * <p>Works out refunds term by term; the orders room makes the order and moves the money, the
 * resources room closes what ends. Keeps what a customer has used of its five-day quota, and the
 * table of handling fees.
 */
@NullMarked
package dev.ocesandbox.server.domain.unsubscriptions;

import org.jspecify.annotations.NullMarked;

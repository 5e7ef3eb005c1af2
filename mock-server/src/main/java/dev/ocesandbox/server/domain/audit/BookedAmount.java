// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

/**
 * An amount in books.
 *
 * @param id id of a row, an order or a deduction
 * @param amount yuan, as text
 */
record BookedAmount(String id, String amount) {}

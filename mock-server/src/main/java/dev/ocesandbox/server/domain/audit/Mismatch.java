// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;

/**
 * An amount that others have booked with another value.
 *
 * @param id id of a row, an order or a deduction
 * @param theirs their amount, yuan
 * @param ours amount in the bill, yuan
 * @param why a likely cause
 */
record Mismatch(String id, String theirs, String ours, Bilingual why) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * The operations of the control API that belong to no room: worlds, clocks, settings, snapshots,
 * faults, accounts, ledger, state, the request log and explanations. All paths begin with {@code
 * /_sandbox}.
 *
 * <p>{@link dev.ocesandbox.server.control.ControlApi} has the table of operations. There is one
 * {@code ...Control} class of handlers for each subject, and {@code ...Json} classes write their
 * responses. Rooms declare their own control operations, such as issuing a coupon, in their {@code
 * ...Control} classes.
 */
@NullMarked
package dev.ocesandbox.server.control;

import org.jspecify.annotations.NullMarked;

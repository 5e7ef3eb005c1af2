// SPDX-License-Identifier: Apache-2.0
/**
 * Bills: what a customer has spent in a month, in the views of four operations.
 *
 * <p>The room keeps no state. A record of a bill is computed from what other rooms keep, such as
 * orders, so that all views agree and a closed month cannot change.
 */
@NullMarked
package dev.ocesandbox.server.domain.bills;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The labels that a customer defines for its tickets: name and color.
 *
 * <p>Which labels a ticket has is in the tickets room. A label that was deleted is on no ticket any
 * more, so ids without a label are left out wherever labels are shown.
 */
@NullMarked
package dev.ocesandbox.server.domain.labels;

import org.jspecify.annotations.NullMarked;

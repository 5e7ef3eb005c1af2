// SPDX-License-Identifier: Apache-2.0
/**
 * Closed months of an account that somebody wants to have: purchases, renewals, unsubscriptions and
 * use before now, generated from a seed and carried out by the rules that apply to all others.
 *
 * <p>A {@link dev.ocesandbox.server.domain.history.HistoryWish} is turned into deeds with a time
 * each; then they are done, oldest first. The room has no state.
 */
@NullMarked
package dev.ocesandbox.server.domain.history;

import org.jspecify.annotations.NullMarked;

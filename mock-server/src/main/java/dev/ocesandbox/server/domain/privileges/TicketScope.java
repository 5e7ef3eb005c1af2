// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets a caller sees. Immutable.
 *
 * @param customerId the account, whose tickets alone are shown
 * @param userIds ids of the users who submitted them; null for all of the account
 */
public record TicketScope(String customerId, @Nullable Set<String> userIds) {

  /** Creates a scope that keeps a copy of the ids. */
  public TicketScope {
    userIds = userIds == null ? null : Set.copyOf(userIds);
  }

  /** Returns whether tickets of a user of the account are shown. */
  public boolean includes(String userId) {
    return userIds == null || userIds.contains(userId);
  }
}

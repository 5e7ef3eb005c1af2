// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import java.util.List;

/**
 * The state of this room.
 *
 * @param grants by account and user; one without a record has the initial one
 */
record PrivilegesState(SharedMap<String, Grant> grants) {

  static final Slot<PrivilegesState> SLOT =
      new Slot<>(
          "privileges",
          new PrivilegesState(SharedMap.empty()),
          List.of(
              new Slot.Section<PrivilegesState, Grant>(
                      "grants", Grant.class, s -> Slot.byKey(s.grants), PrivilegesState::with)
                  .checkedBy(() -> PrivilegesCheck.GRANTS)));

  static PrivilegesState of(World world) {
    return world.get(SLOT);
  }

  /** Returns what all IAM users of an account have been given, or one of them. */
  Grant grant(String customerId, String user) {
    Grant known = grants.get(Grant.key(customerId, user));
    return known == null ? Grant.initial(customerId, user) : known;
  }

  /** Returns whether an IAM user has a privilege, by itself or as all users of the account. */
  boolean isGranted(String customerId, String user, Privilege privilege) {
    return grant(customerId, "").has(privilege) || grant(customerId, user).has(privilege);
  }

  PrivilegesState with(Grant grant) {
    return new PrivilegesState(grants.plus(grant.key(), grant));
  }
}

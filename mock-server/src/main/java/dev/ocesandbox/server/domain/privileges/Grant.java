// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The privileges that an account gives to all of its IAM users, or to one of them. Immutable.
 *
 * @param customerId the account
 * @param user name of the IAM user; empty for all
 * @param privileges the privileges, each once, in the order of their declaration
 */
record Grant(String customerId, String user, List<Privilege> privileges) {

  Grant {
    privileges = List.copyOf(privileges);
  }

  /** Inferred: at first every IAM user may submit tickets, and none may export them. */
  static Grant initial(String customerId, String user) {
    return new Grant(customerId, user, user.isEmpty() ? List.of(Privilege.CREATE_CASE) : List.of());
  }

  static String key(String customerId, String user) {
    return customerId + "\n" + user;
  }

  String key() {
    return key(customerId, user);
  }

  boolean has(Privilege privilege) {
    return privileges.contains(privilege);
  }

  /** Returns this grant with a privilege, or without it. */
  Grant with(Privilege privilege, boolean granted) {
    Set<Privilege> changed = EnumSet.noneOf(Privilege.class);
    changed.addAll(privileges);
    if (granted) {
      changed.add(privilege);
    } else {
      changed.remove(privilege);
    }
    return new Grant(customerId, user, List.copyOf(changed));
  }
}

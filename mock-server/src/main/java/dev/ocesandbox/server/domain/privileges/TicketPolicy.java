// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import dev.ocesandbox.server.world.Customer.IamUser;

/** The system policies of IAM that let an IAM user use tickets. */
enum TicketPolicy {
  /** Submits tickets and handles its own ones. */
  ADMINISTRATOR("Ticket Administrator"),
  /** Handles its own tickets and those of its groups, and submits none. */
  GROUP_OPERATOR("Ticket Group Operator");

  private final String policyName;

  TicketPolicy(String policyName) {
    this.policyName = policyName;
  }

  /** Returns whether a user holds this policy. A user that may do everything holds both. */
  boolean isHeldBy(IamUser user) {
    if (user.policies().contains(policyName)) {
      return true;
    }
    for (String action : user.actions()) {
      if (isEverything(action)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a granted action stands for every action, such as * or *:*:*. */
  private static boolean isEverything(String action) {
    boolean wildcard = false;
    for (int i = 0; i < action.length(); i++) {
      if (action.charAt(i) != '*' && action.charAt(i) != ':') {
        return false;
      }
      wildcard |= action.charAt(i) == '*';
    }
    return wildcard;
  }
}

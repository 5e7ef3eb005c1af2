// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.world.World;

/** Names ledger accounts by the names of their owners. */
final class AccountNames {

  private AccountNames() {}

  /**
   * Returns the text of a ledger account with the name of its owner in place of the id.
   *
   * @param account such as cash:f65d7b67...
   */
  static String of(World world, String account) {
    String[] parts = account.split(":", -1);
    if (parts.length > 1) {
      parts[1] = world.accountName(parts[1]);
    }
    return String.join(":", parts);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.credentials.AccountKeys;
import dev.ocesandbox.server.gateway.credentials.GivenKeys;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Customer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An account of a scenario.
 *
 * @param customer customer that the account belongs to
 * @param given credentials that are set in the scenario; others are generated
 */
record ScenarioAccount(Customer customer, GivenKeys given) {

  String name() {
    return customer.name();
  }

  /** Returns the credentials that accounts have in the default world. */
  static List<AccountAccess> access(List<ScenarioAccount> accounts) {
    return accounts.stream()
        .map(account -> AccountKeys.of(HostedWorld.DEFAULT, account.customer(), account.given()))
        .toList();
  }

  /**
   * Returns the account directory of a world. Credentials that are set in the scenario are used in
   * the default world only.
   */
  static AccountDirectory directory(String worldId, List<ScenarioAccount> accounts) {
    Map<String, GivenKeys> given = new HashMap<>();
    if (worldId.equals(HostedWorld.DEFAULT)) {
      accounts.forEach(account -> given.put(account.customer().id(), account.given()));
    }
    return new AccountDirectory(
        worldId, accounts.stream().map(account -> account.customer().id()).toList(), given);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.Customer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account of a scenario.
 *
 * @param customer who it is
 * @param own the ways into the account itself; null where the scenario gives none
 * @param ofUsers the ways in as an IAM user, by user name, where the scenario gives them
 */
record ScenarioAccount(Customer customer, @Nullable GivenKeys own, Map<String, GivenKeys> ofUsers) {

  /**
   * Credentials that a scenario gives.
   *
   * @param accessKey AK
   * @param secretKey SK
   * @param token ready-made token
   * @param password for a login
   */
  record GivenKeys(String accessKey, String secretKey, String token, String password) {}

  /** Copies the map. */
  ScenarioAccount {
    ofUsers = Map.copyOf(ofUsers);
  }

  String name() {
    return customer.name();
  }
}

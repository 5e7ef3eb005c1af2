// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody logs in to a server. The world knows no passwords of servers; one of the right
 * length matches.
 *
 * @param account account on the server
 * @param password password
 */
record HostLogin(String account, String password) {

  private static final Set<String> ACCOUNTS = Set.of("root", "Administrator");
  private static final int SHORTEST =
      Contracts.value("authorizations.hosts.login", "shortest").asInt();
  private static final int LONGEST =
      Contracts.value("authorizations.hosts.login", "longest").asInt();

  /** Returns the refusal of a login that no server has. */
  Optional<Refusal> refusal() {
    return ACCOUNTS.contains(account)
            && password.length() >= SHORTEST
            && password.length() <= LONGEST
        ? Optional.empty()
        : Optional.of(Refusal.by("authorizations.hosts.login"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.Caller;
import java.util.List;

/**
 * A caller in IAM terms: a user of an account, which is also called a domain.
 *
 * <p>The account itself also has a user, who has all permissions.
 *
 * @param accountId customer id
 * @param accountName domain name for logins
 * @param userName user name for logins
 * @param isAccount whether this is the user of the account itself
 */
record Principal(String accountId, String accountName, String userName, boolean isAccount) {

  static Principal of(List<AccountAccess> accounts, Caller caller) {
    AccountAccess account =
        accounts.stream()
            .filter(access -> access.customerId().equals(caller.customerId()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No account " + caller.customerId()));
    return new Principal(
        caller.customerId(),
        account.domainName(),
        caller.userName().orElse(account.own().userName()),
        caller.user() == null);
  }

  /** Returns the user id of 32 hex digits, which is the same in all forks of a world. */
  String userId() {
    return IamIds.of("user", accountId + "\n" + userName);
  }

  /** Returns the URN of the user. */
  String urn() {
    return "iam::" + accountId + ":user:" + userName;
  }
}

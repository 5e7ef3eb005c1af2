// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.world.ids.UserIds;
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

  /** Returns the account of a caller. */
  static AccountAccess account(List<AccountAccess> accounts, Caller caller) {
    return accounts.stream()
        .filter(access -> access.customerId().equals(caller.customerId()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No account " + caller.customerId()));
  }

  /** Returns the user of the account itself. */
  static Principal own(AccountAccess account) {
    return new Principal(
        account.customerId(), account.domainName(), account.own().userName(), true);
  }

  /** Returns an IAM user of an account. */
  static Principal of(AccountAccess account, AccountAccess.UserAccess user) {
    return new Principal(
        account.customerId(), account.domainName(), user.login().userName(), false);
  }

  static Principal of(List<AccountAccess> accounts, Caller caller) {
    AccountAccess account = account(accounts, caller);
    return new Principal(
        caller.customerId(),
        account.domainName(),
        caller.userName().orElse(account.own().userName()),
        caller.user() == null);
  }

  /** Returns the user id of 32 hex digits, which is the same in all forks of a world. */
  String userId() {
    return UserIds.of(accountId, userName);
  }

  /** Returns the URN of the user. */
  String urn() {
    return "iam::" + accountId + ":user:" + userName;
  }
}

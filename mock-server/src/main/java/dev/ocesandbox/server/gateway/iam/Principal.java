// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.auth.Caller;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;

/**
 * A caller in the words of IAM: a user of an account (a domain).
 *
 * <p>The account itself also has a user, who may do everything.
 *
 * @param accountId id of the customer
 * @param accountName what a login calls the account
 * @param userName login name
 * @param isAccount whether this is the user who stands for the account itself
 */
record Principal(String accountId, String accountName, String userName, boolean isAccount) {

  static Principal of(HostedWorld world, Caller caller) {
    AccountAccess account =
        world.accounts().stream()
            .filter(access -> access.customerId().equals(caller.customerId()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No way in for " + caller.customerId()));
    return new Principal(
        caller.customerId(),
        account.domainName(),
        caller.userName().orElse(account.own().userName()),
        caller.user() == null);
  }

  /** 32 hex digits; the same in every copy of a world. */
  String userId() {
    return Digest.id("user", accountId + "\n" + userName);
  }

  /** The name in the vendor's resource notation. */
  String urn() {
    return "iam::" + accountId + ":user:" + userName;
  }
}

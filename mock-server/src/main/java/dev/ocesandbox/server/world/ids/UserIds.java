// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

/** The ids of IAM users, as IAM shows them. */
public final class UserIds {

  private UserIds() {}

  /**
   * Returns the id of a user, 32 hex digits, which is the same in all forks of a world.
   *
   * @param customerId customer id of the account
   * @param userName name of the IAM user; name of the account for the account itself
   */
  public static String of(String customerId, String userName) {
    return HashedIds.of("user", customerId + "\n" + userName);
  }
}

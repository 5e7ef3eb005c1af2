// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.util.List;

/**
 * Every way into a world as one account: what the start screen and the control API show.
 *
 * @param name of the account
 * @param customerId its id
 * @param own keys, token and password of the account itself
 * @param domainName what POST /v3/auth/tokens calls it
 * @param users the same for its IAM users
 */
public record AccountAccess(
    String name, String customerId, Login own, String domainName, List<UserAccess> users) {

  /**
   * Keys, token and password of one login.
   *
   * @param userName login name
   * @param accessKey AK
   * @param secretKey SK
   * @param token ready-made token that does not expire
   * @param password for POST /v3/auth/tokens
   */
  public record Login(
      String userName, String accessKey, String secretKey, String token, String password) {

    /** Hides everything secret. */
    @Override
    public String toString() {
      return "Login " + userName + " " + accessKey;
    }
  }

  /**
   * An IAM user.
   *
   * @param login its keys
   * @param actions what it may do
   */
  public record UserAccess(Login login, List<String> actions) {}

  /** Copies the users. */
  public AccountAccess {
    users = List.copyOf(users);
  }
}

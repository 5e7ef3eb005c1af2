// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import java.util.List;

/**
 * The preset credentials of an account, as shown by the start screen and the control API.
 *
 * @param name name of the account
 * @param customerId customer id of the account
 * @param own credentials of the account itself
 * @param domainName domain name for logins with POST /v3/auth/tokens
 * @param users credentials of its IAM users
 */
public record AccountAccess(
    String name, String customerId, Login own, String domainName, List<UserAccess> users) {

  /**
   * The credentials of one user.
   *
   * @param userName user name for logins
   * @param accessKey access key (AK)
   * @param secretKey secret key (SK)
   * @param token token that does not expire
   * @param password password for POST /v3/auth/tokens
   */
  public record Login(
      String userName, String accessKey, String secretKey, String token, String password) {

    /** Returns a text without secrets. */
    @Override
    public String toString() {
      return "Login " + userName + " " + accessKey;
    }
  }

  /**
   * The credentials of an IAM user.
   *
   * @param login credentials
   * @param actions granted actions
   */
  public record UserAccess(Login login, List<String> actions) {}

  /** Copies the users. */
  public AccountAccess {
    users = List.copyOf(users);
  }
}

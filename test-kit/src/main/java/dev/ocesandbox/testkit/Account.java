// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/**
 * The ways into a world for one customer. None of them opens anything but the sandbox.
 *
 * @param name name in the scenario, such as acme
 * @param customerId 32 hex digits
 * @param accessKey for signed requests
 * @param secretKey belongs to the access key
 * @param token for X-Auth-Token
 * @param domainName account name for a login
 * @param userName user name for a login
 * @param password for a login
 * @param users IAM users with fewer rights
 */
public record Account(
    String name,
    String customerId,
    String accessKey,
    String secretKey,
    String token,
    String domainName,
    String userName,
    String password,
    List<User> users) {

  /** Copies the users. */
  public Account {
    users = List.copyOf(users);
  }

  /**
   * An IAM user of an account.
   *
   * @param name such as reader
   * @param accessKey for signed requests
   * @param secretKey belongs to the access key
   * @param token for X-Auth-Token
   * @param password for a login
   */
  public record User(
      String name, String accessKey, String secretKey, String token, String password) {

    static User of(Tree tree) {
      return new User(
          tree.text("name"),
          tree.text("access_key"),
          tree.text("secret_key"),
          tree.text("token"),
          tree.text("password"));
    }
  }

  /**
   * Returns an IAM user of this account.
   *
   * @throws IllegalArgumentException when there is none of this name; it names those there are
   */
  public User user(String wanted) {
    return users.stream()
        .filter(user -> user.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Account %s has no user %s; it has %s"
                        .formatted(name, wanted, users.stream().map(User::name).toList())));
  }

  static Account of(Tree tree) {
    return new Account(
        tree.text("name"),
        tree.text("customer_id"),
        tree.text("access_key"),
        tree.text("secret_key"),
        tree.text("token"),
        tree.text("domain_name"),
        tree.text("user_name"),
        tree.text("password"),
        tree.all("users").stream().map(User::of).toList());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.Nearest;
import java.util.List;

/**
 * The credentials of a customer in one world. They are valid for the sandbox only.
 *
 * @param name name in the scenario, such as acme
 * @param customerId 32 hex digits
 * @param accessKey access key for signed requests
 * @param secretKey secret key that belongs to the access key
 * @param token value for the header X-Auth-Token
 * @param domainName account name for a login
 * @param userName user name for a login
 * @param password password for a login
 * @param users IAM users of the account
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

  /** Creates an account with a copy of {@code users}. */
  public Account {
    users = List.copyOf(users);
  }

  /**
   * An IAM user of an account.
   *
   * @param name name in the scenario, such as reader
   * @param accessKey access key for signed requests
   * @param secretKey secret key that belongs to the access key
   * @param token value for the header X-Auth-Token
   * @param password password for a login
   */
  public record User(
      String name, String accessKey, String secretKey, String token, String password) {

    static User of(JsonValue json) {
      return new User(
          json.text("name"),
          json.text("access_key"),
          json.text("secret_key"),
          json.text("token"),
          json.text("password"));
    }
  }

  /**
   * Returns the IAM user named {@code userName}.
   *
   * @throws IllegalArgumentException if the account has no such user
   */
  public User user(String userName) {
    return users.stream()
        .filter(user -> user.name().equals(userName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Account %s has no user '%s'. Its users are %s"
                        .formatted(name, userName, users.stream().map(User::name).toList())));
  }

  /**
   * Returns one of some accounts.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  static Account named(String name, List<Account> accounts) {
    Nearest.known("account", name, accounts.stream().map(Account::name).toList());
    return accounts.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns one of some accounts, or one that was created in the world later.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  static Account named(String name, List<Account> known, SandboxControl control) {
    return known.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseGet(() -> named(name, list(control.get("accounts").body())));
  }

  /** Returns the accounts in an answer. */
  static List<Account> list(JsonValue answer) {
    return answer.list("accounts").stream().map(Account::of).toList();
  }

  static Account of(JsonValue json) {
    return new Account(
        json.text("name"),
        json.text("customer_id"),
        json.text("access_key"),
        json.text("secret_key"),
        json.text("token"),
        json.text("domain_name"),
        json.text("user_name"),
        json.text("password"),
        json.list("users").stream().map(User::of).toList());
  }
}

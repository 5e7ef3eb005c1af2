// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The credentials of a world, which no contract may show wherever they stand.
 *
 * @param values keys, tokens and passwords
 */
public record KnownSecrets(Set<String> values) {

  /** Shorter ones would be found in other words. */
  private static final int SHORTEST = 8;

  /** Copies the values. */
  public KnownSecrets {
    values = Set.copyOf(values);
  }

  /** Returns the credentials of accounts and of their users. */
  public static KnownSecrets of(Collection<AccountAccess> accounts) {
    return new KnownSecrets(
        accounts.stream()
            .flatMap(account -> Stream.concat(Stream.of(account.own()), users(account).stream()))
            .flatMap(KnownSecrets::of)
            .filter(value -> value.length() >= SHORTEST)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<Login> users(AccountAccess account) {
    return account.users().stream().map(AccountAccess.UserAccess::login).toList();
  }

  private static Stream<String> of(Login login) {
    return Stream.of(login.accessKey(), login.secretKey(), login.token(), login.password());
  }

  /** Returns whether a text holds one. */
  public boolean areIn(String text) {
    return values.stream().anyMatch(text::contains);
  }

  @Override
  public String toString() {
    return values.size() + " secrets";
  }
}

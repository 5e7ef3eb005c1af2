// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.auth.AccountAccess.Login;
import dev.ocesandbox.server.gateway.auth.AccountAccess.UserAccess;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.ScenarioAccount.GivenKeys;
import dev.ocesandbox.server.world.Customer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ways into a world.
 *
 * <p>Fresh ones are a function of world, account and user and nothing else, so that every replica
 * comes to the same ones; they hold nothing worth guarding. An access key is OCE, the id of the
 * world in eight characters and nine that tell the logins of a world apart.
 */
public final class AccountKeys {

  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LETTERS = DIGITS + "abcdefghijklmnopqrstuvwxyz";

  private AccountKeys() {}

  /** Returns fresh ways into a world for its customers, in their order. */
  public static List<AccountAccess> fresh(String worldId, List<Customer> customers) {
    return customers.stream()
        .map(customer -> access(worldId, new ScenarioAccount(customer, null, java.util.Map.of())))
        .toList();
  }

  /** Returns the ways into a world of a scenario, whose own credentials count in one world only. */
  static List<AccountAccess> of(String worldId, List<ScenarioAccount> accounts) {
    return worldId.equals(HostedWorld.DEFAULT)
        ? accounts.stream().map(account -> access(worldId, account)).toList()
        : fresh(worldId, accounts.stream().map(ScenarioAccount::customer).toList());
  }

  private static AccountAccess access(String worldId, ScenarioAccount account) {
    Customer customer = account.customer();
    List<UserAccess> users =
        customer.users().stream()
            .map(
                user ->
                    new UserAccess(
                        login(
                            worldId,
                            customer.name() + "." + user.name(),
                            user.name(),
                            account.ofUsers().get(user.name())),
                        user.actions()))
            .toList();
    return new AccountAccess(
        customer.name(),
        customer.id(),
        login(worldId, customer.name(), customer.name(), account.own()),
        CredentialBook.domainName(customer.name(), worldId),
        users);
  }

  private static Login login(
      String worldId, String principal, String userName, @Nullable GivenKeys given) {
    if (given != null) {
      return new Login(
          userName, given.accessKey(), given.secretKey(), given.token(), given.password());
    }
    byte[] hash = hash(worldId + "/" + principal);
    String known = CredentialBook.domainName(principal, worldId);
    return new Login(
        userName,
        "OCE" + eight(worldId) + text(hash, 0, 9, DIGITS),
        text(hash, 9, 23, LETTERS) + text(hash(worldId + "//" + principal), 0, 17, LETTERS),
        "sandbox-token-" + known,
        "sandbox-password-" + known);
  }

  /** The world default has seven characters. */
  private static String eight(String worldId) {
    return (worldId + "0000000").substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static String text(byte[] bytes, int from, int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      text.append(alphabet.charAt(Byte.toUnsignedInt(bytes[i]) % alphabet.length()));
    }
    return text.toString();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

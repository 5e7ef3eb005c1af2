// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import dev.ocesandbox.server.gateway.auth.signing.Sha256;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.UserAccess;
import dev.ocesandbox.server.gateway.credentials.GivenKeys.Keys;
import dev.ocesandbox.server.world.Customer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Generates the credentials of accounts.
 *
 * <p>They are a pure function of world, account and user, so that all replicas generate the same
 * ones. They are not secure. An access key consists of OCE, eight characters for the world and nine
 * for the user. The password of an account that was created with one is the same in every world.
 */
public final class AccountKeys {

  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LETTERS = DIGITS + "abcdefghijklmnopqrstuvwxyz";

  private AccountKeys() {}

  /** Returns the credentials of a customer in a world. Given ones replace generated ones. */
  public static AccountAccess of(String worldId, Customer customer, GivenKeys given) {
    List<UserAccess> users =
        customer.users().stream()
            .map(
                user ->
                    new UserAccess(
                        login(
                            worldId,
                            customer.name() + "." + user.name(),
                            user.name(),
                            given.ofUsers().get(user.name())),
                        user.actions()))
            .toList();
    return new AccountAccess(
        customer.name(),
        customer.id(),
        own(login(worldId, customer.name(), customer.name(), given.own()), customer.password()),
        CredentialStore.domainName(customer.name(), worldId),
        users);
  }

  private static Login own(Login login, @Nullable String password) {
    return password == null
        ? login
        : new Login(
            login.userName(), login.accessKey(), login.secretKey(), login.token(), password);
  }

  private static Login login(
      String worldId, String principal, String userName, @Nullable Keys given) {
    if (given != null) {
      return new Login(
          userName, given.accessKey(), given.secretKey(), given.token(), given.password());
    }
    byte[] hash = Sha256.digest(worldId + "/" + principal);
    String known = CredentialStore.domainName(principal, worldId);
    return new Login(
        userName,
        "OCE" + eight(worldId) + text(hash, 0, 9, DIGITS),
        text(hash, 9, 23, LETTERS)
            + text(Sha256.digest(worldId + "//" + principal), 0, 17, LETTERS),
        "sandbox-token-" + known,
        "sandbox-password-" + known);
  }

  /** Pads the id, because {@code default} has seven characters only. */
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
}

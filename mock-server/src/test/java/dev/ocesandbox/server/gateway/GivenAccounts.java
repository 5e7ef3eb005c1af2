// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.UserAccess;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the fixture's worlds: an enterprise master with IAM users, its member, a personal
 * customer and a customer of the international site. Ids are the same in both worlds, credentials
 * differ.
 */
public final class GivenAccounts {

  /** Enterprise master. */
  public static final Customer ACME =
      customer("acme", Customer.Kind.ENTERPRISE, null, Customer.Site.CHINA);

  /** Member of acme. */
  public static final Customer ACME_DEV =
      customer("acme-dev", Customer.Kind.ENTERPRISE, ACME.id(), Customer.Site.CHINA);

  /** Personal customer. */
  public static final Customer SOLO =
      customer("solo", Customer.Kind.PERSONAL, null, Customer.Site.CHINA);

  /** Customer of the international site. */
  public static final Customer GLOBEX =
      customer("globex", Customer.Kind.ENTERPRISE, null, Customer.Site.INTERNATIONAL);

  /** IAM user of acme who may look at orders only. */
  public static final String VIEWER = "order-viewer";

  /** IAM user of acme who may view everything by the older actions. */
  public static final String AUDITOR = "auditor";

  private GivenAccounts() {}

  /** Returns a world with the accounts. */
  public static World in(World world) {
    return world.with(ACME).with(ACME_DEV).with(SOLO).with(GLOBEX);
  }

  /** Returns the ways into a world. */
  public static List<AccountAccess> accessTo(String worldId) {
    return List.of(
        access(worldId, ACME, ACME.users().stream().map(user -> user(worldId, user)).toList()),
        access(worldId, ACME_DEV, List.of()),
        access(worldId, SOLO, List.of()),
        access(worldId, GLOBEX, List.of()));
  }

  /** Returns the way of an account, or of an IAM user of acme, into the default world. */
  public static Login login(String name) {
    return login("default", name);
  }

  /** Returns the way of an account, or of an IAM user of acme, into a world. */
  public static Login login(String worldId, String name) {
    String key = (name + worldId).toUpperCase(Locale.ROOT).replace("-", "");
    return new Login(
        name,
        (key + "0".repeat(20)).substring(0, 20),
        ("secret-of-" + name + "-in-" + worldId + "-".repeat(40)).substring(0, 40),
        "token-of-" + name + "-in-" + worldId,
        "password-of-" + name + "-in-" + worldId);
  }

  private static AccountAccess access(String worldId, Customer customer, List<UserAccess> users) {
    return new AccountAccess(
        customer.name(),
        customer.id(),
        login(worldId, customer.name()),
        CredentialStore.domainName(customer.name(), worldId),
        users);
  }

  private static UserAccess user(String worldId, Customer.IamUser user) {
    return new UserAccess(login(worldId, user.name()), user.actions());
  }

  private static List<Customer.IamUser> users() {
    return List.of(
        new Customer.IamUser(VIEWER, List.of("billing:order:view")),
        new Customer.IamUser(AUDITOR, List.of("bss:*:view")));
  }

  private static Customer customer(
      String name, Customer.Kind kind, @Nullable String masterId, Customer.Site site) {
    return new Customer(
        "%032x".formatted(0xACC0_0000L + name.hashCode()),
        name,
        kind,
        masterId,
        false,
        site,
        false,
        Customer.SalesModel.DIRECT,
        name.equals("acme") ? users() : List.of());
  }
}

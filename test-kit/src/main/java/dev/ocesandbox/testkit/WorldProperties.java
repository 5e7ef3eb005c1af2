// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A world as properties of an application: its endpoint and the keys of its accounts. */
final class WorldProperties {

  private static final String PREFIX = "oce.sandbox.";

  private WorldProperties() {}

  /** Returns the property that all worlds of a server have in common. */
  static Map<String, String> ofServer(String endpoint) {
    return Map.of(PREFIX + "endpoint", endpoint);
  }

  /** Returns all properties. Those without the name of an account are of the first account. */
  static Map<String, String> ofWorld(String endpoint, List<Account> accounts) {
    Map<String, String> properties = new LinkedHashMap<>(ofServer(endpoint));
    add(properties, PREFIX, accounts.get(0));
    accounts.forEach(
        account -> add(properties, PREFIX + "accounts." + account.name() + ".", account));
    return properties;
  }

  private static void add(Map<String, String> properties, String prefix, Account account) {
    properties.put(prefix + "access-key", account.accessKey());
    properties.put(prefix + "secret-key", account.secretKey());
    properties.put(prefix + "token", account.token());
    properties.put(prefix + "customer-id", account.customerId());
    properties.put(prefix + "domain-name", account.domainName());
    properties.put(prefix + "user-name", account.userName());
    properties.put(prefix + "password", account.password());
    for (Account.User user : account.users()) {
      String ofUser = prefix + "users." + user.name() + ".";
      properties.put(ofUser + "access-key", user.accessKey());
      properties.put(ofUser + "secret-key", user.secretKey());
      properties.put(ofUser + "token", user.token());
      properties.put(ofUser + "password", user.password());
    }
  }
}

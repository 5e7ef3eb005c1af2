// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.enterprise.EnterpriseJson;
import dev.ocesandbox.server.domain.features.FeaturesJson;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.UserAccess;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes accounts with their credentials and balances in yuan. */
final class AccountJson {

  private AccountJson() {}

  static ArrayNode all(List<AccountAccess> accounts, World world) {
    Set<String> masters = masters(world);
    ArrayNode list = Json.object().arrayNode();
    accounts.forEach(access -> list.add(of(access, world, masters)));
    return list;
  }

  static ObjectNode of(AccountAccess access, World world) {
    return of(access, world, masters(world));
  }

  private static ObjectNode of(AccountAccess access, World world, Set<String> masters) {
    ObjectNode node =
        Json.object().put("name", access.name()).put("customer_id", access.customerId());
    Optional<Customer> customer = world.findCustomer(access.customerId());
    customer.ifPresent(known -> who(node, known, world, masters));
    keys(node, access.own())
        .put("domain_name", access.domainName())
        .put("user_name", access.own().userName());
    ArrayNode users = node.putArray("users");
    access.users().forEach(user -> users.add(user(user)));
    if (customer.isPresent()) {
      String id = access.customerId();
      node.put("balance", Accounts.cash(world, id).toString());
      node.put("debt", Accounts.debt(world, id).toString());
      node.set("credit_line", creditLine(world, id));
    }
    return node;
  }

  /** All credit lines together, and each of them if one expires. */
  private static ObjectNode creditLine(World world, String id) {
    ObjectNode sum =
        Json.object()
            .put("amount", Accounts.creditLine(world, id).toString())
            .put("available", Accounts.credit(world, id).toString());
    List<CreditLine> lines = Accounts.creditLines(world, id);
    if (lines.stream().anyMatch(line -> line.expires() != null)) {
      ArrayNode array = sum.putArray("lines");
      lines.forEach(line -> array.add(line(world, line)));
    }
    return sum;
  }

  private static ObjectNode line(World world, CreditLine line) {
    ObjectNode node =
        Json.object()
            .put("amount", line.size().toString())
            .put("available", line.available(world).toString());
    return line.expires() == null
        ? node
        : node.put("expires_at", BusinessTime.wire(line.expires())).put("expired", line.over());
  }

  private static void who(ObjectNode node, Customer customer, World world, Set<String> masters) {
    boolean personal = customer.kind() == Customer.Kind.PERSONAL;
    String role = masters.contains(customer.id()) ? "enterprise_master" : "enterprise";
    String enterprise = customer.masterId() == null ? role : "enterprise_member";
    node.put("kind", personal ? "personal" : enterprise);
    if (customer.masterId() != null) {
      node.put("master", world.accountName(customer.masterId()));
    }
    node.put("site", customer.site().name().toLowerCase(Locale.ROOT));
    node.put("wrong_site_code", customer.wrongSiteCode());
    if (!personal) {
      node.set("enterprise", EnterpriseJson.facts(world, customer));
    }
    node.set("features", FeaturesJson.facts(world, customer.id()));
  }

  private static Set<String> masters(World world) {
    return world.customers().values().stream()
        .map(Customer::masterId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static ObjectNode user(UserAccess user) {
    ObjectNode node = Json.object().put("name", user.login().userName());
    ArrayNode actions = node.putArray("actions");
    user.actions().forEach(actions::add);
    return keys(node, user.login());
  }

  private static ObjectNode keys(ObjectNode node, Login login) {
    return node.put("access_key", login.accessKey())
        .put("secret_key", login.secretKey())
        .put("token", login.token())
        .put("password", login.password());
  }
}

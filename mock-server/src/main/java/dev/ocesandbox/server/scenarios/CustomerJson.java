// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.GivenKeys;
import dev.ocesandbox.server.gateway.credentials.GivenKeys.Keys;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the accounts of scenario files and writes the customers of worlds. */
final class CustomerJson {

  private CustomerJson() {}

  /** Reads accounts that have been checked, in the order of the file. */
  static List<ScenarioAccount> read(JsonNode accounts) {
    Map<String, String> idsByName = new HashMap<>();
    accounts.forEach(account -> idsByName.put(text(account, "name"), text(account, "customer_id")));
    return accounts.valueStream().map(account -> account(account, idsByName)).toList();
  }

  private static ScenarioAccount account(JsonNode json, Map<String, String> idsByName) {
    Customer customer =
        new Customer(
            text(json, "customer_id"),
            text(json, "name"),
            constant(Customer.Kind.class, json.path("kind").asString()),
            idsByName.get(json.path("master").asString("")),
            json.path("custody").asBoolean(false),
            constant(Customer.Site.class, json.path("site").asString("china")),
            json.path("wrong_site_code").asString(Customer.WRONG_SITE),
            json.path("monthly_settlement").asBoolean(false),
            constant(Customer.SalesModel.class, json.path("model").asString("direct")),
            json.path("level").asInt(0),
            json.path("users").valueStream().map(CustomerJson::user).toList(),
            json.has("password") ? text(json, "password") : null);
    Map<String, Keys> ofUsers = new HashMap<>();
    for (JsonNode user : json.path("users")) {
      Keys keys = keys(user.path("credentials"));
      if (keys != null) {
        ofUsers.put(text(user, "name"), keys);
      }
    }
    return new ScenarioAccount(customer, new GivenKeys(keys(json.path("credentials")), ofUsers));
  }

  private static IamUser user(JsonNode json) {
    return new IamUser(
        text(json, "name"), texts(json, "actions"), texts(json, "groups"), texts(json, "policies"));
  }

  private static List<String> texts(JsonNode json, String field) {
    return json.path(field).valueStream().map(JsonNode::asString).toList();
  }

  private static @Nullable Keys keys(JsonNode json) {
    return json.isObject()
        ? new Keys(
            text(json, "access_key"),
            text(json, "secret_key"),
            text(json, "token"),
            text(json, "password"))
        : null;
  }

  /**
   * Writes a customer without its credentials, which are computed from the world, but with the
   * password that it was created with. Fields with default values are omitted.
   */
  static ObjectNode write(Customer customer, World world) {
    ObjectNode json = Json.object();
    json.put("name", customer.name());
    json.put("customer_id", customer.id());
    json.put("kind", lower(customer.kind()));
    if (customer.masterId() != null) {
      json.put("master", world.customer(customer.masterId()).name());
    }
    if (customer.custody()) {
      json.put("custody", true);
    }
    if (customer.site() != Customer.Site.CHINA) {
      json.put("site", lower(customer.site()));
    }
    if (!customer.wrongSiteCode().equals(Customer.WRONG_SITE)) {
      json.put("wrong_site_code", customer.wrongSiteCode());
    }
    if (customer.monthlySettlement()) {
      json.put("monthly_settlement", true);
    }
    if (customer.model() != Customer.SalesModel.DIRECT) {
      json.put("model", lower(customer.model()));
    }
    if (customer.level() != 0) {
      json.put("level", customer.level());
    }
    if (customer.password() != null) {
      json.put("password", customer.password());
    }
    if (!customer.users().isEmpty()) {
      ArrayNode users = json.putArray("users");
      customer.users().forEach(user -> write(user, users.addObject()));
    }
    return json;
  }

  private static void write(IamUser user, ObjectNode json) {
    json.put("name", user.name());
    ArrayNode actions = json.putArray("actions");
    user.actions().forEach(actions::add);
    writeFilled("groups", user.groups(), json);
    writeFilled("policies", user.policies(), json);
  }

  private static void writeFilled(String field, List<String> texts, ObjectNode json) {
    if (!texts.isEmpty()) {
      texts.forEach(json.putArray(field)::add);
    }
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

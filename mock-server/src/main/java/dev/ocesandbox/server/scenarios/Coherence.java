// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of the accounts of a scenario: who belongs to whom, what is unique. */
final class Coherence {

  private final LocatedJson lines;
  private final Map<String, JsonNode> byName = new HashMap<>();
  private final Map<String, Place> seen = new HashMap<>();
  private final List<ScenarioComplaint> complaints = new ArrayList<>();

  private Coherence(LocatedJson lines) {
    this.lines = lines;
  }

  /** Returns what is wrong with a file that fits the schema. */
  static List<ScenarioComplaint> complaints(JsonNode file, LocatedJson lines) {
    Coherence coherence = new Coherence(lines);
    coherence.accounts(file.path("accounts"), Place.ROOT.field("accounts"));
    coherence.complaints.addAll(
        StoryCoherence.complaints(file.path("arrange"), coherence.byName.keySet(), lines));
    return coherence.complaints;
  }

  private void accounts(JsonNode accounts, Place place) {
    accounts.forEach(account -> byName.putIfAbsent(account.path("name").asString(), account));
    for (int i = 0; i < accounts.size(); i++) {
      JsonNode account = accounts.path(i);
      unique("account", account, "name", place.item(i));
      unique("customer", account, "customer_id", place.item(i));
      master(account, place.item(i));
      users(account, place.item(i).field("users"));
    }
    if (complaints.isEmpty()) {
      keys(accounts, place);
    }
  }

  private void master(JsonNode account, Place place) {
    JsonNode master = byName.get(account.path("master").asString(""));
    if (account.has("master") && (master == null || !isMaster(master) || isPersonal(account))) {
      complain(
          place.field("master"),
          master == null ? "is no account of this file" : "needs an enterprise under no other one");
    }
    if (account.path("custody").asBoolean(false) && !account.has("master")) {
      complain(place.field("custody"), "needs a master");
    }
  }

  private static boolean isMaster(JsonNode account) {
    return !isPersonal(account) && !account.has("master");
  }

  private static boolean isPersonal(JsonNode account) {
    return account.path("kind").asString().equals("personal");
  }

  private void users(JsonNode account, Place place) {
    String name = account.path("name").asString();
    JsonNode users = account.path("users");
    for (int i = 0; i < users.size(); i++) {
      if (users.path(i).path("name").asString().equals(name)) {
        complain(place.item(i).field("name"), "is the account's own name");
      }
      unique("user of " + name, users.path(i), "name", place.item(i));
    }
  }

  /** Keys that the file gives must differ from one another and from those that are made. */
  private void keys(JsonNode accounts, Place place) {
    int index = 0;
    for (var access : AccountKeys.of("default", AccountJson.read(accounts))) {
      Place here = place.item(index++);
      key(access.own().accessKey(), here.field("credentials").field("access_key"));
      key(access.own().token(), here.field("credentials").field("token"));
      for (int i = 0; i < access.users().size(); i++) {
        Place user = here.field("users").item(i).field("credentials");
        key(access.users().get(i).login().accessKey(), user.field("access_key"));
        key(access.users().get(i).login().token(), user.field("token"));
      }
    }
  }

  private void key(String key, Place place) {
    unique("key " + key, place);
  }

  private void unique(String kind, JsonNode node, String field, Place place) {
    unique(kind + " " + node.path(field).asString(), place.field(field));
  }

  private void unique(String what, Place place) {
    Place before = seen.putIfAbsent(what, place);
    if (before != null) {
      complain(place, "is the same as " + before.path());
    }
  }

  private void complain(Place place, String reason) {
    complaints.add(lines.complaint(place, reason));
  }
}

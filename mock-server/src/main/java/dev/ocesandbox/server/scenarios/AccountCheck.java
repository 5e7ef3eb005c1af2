// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.LocatedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks what a schema cannot: masters of accounts, and names, ids and keys that must differ. */
final class AccountCheck {

  private final LocatedJson lines;
  private final Map<String, JsonNode> byName = new HashMap<>();
  private final Map<String, JsonPointer> seen = new HashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private AccountCheck(LocatedJson lines) {
    this.lines = lines;
  }

  /** Returns the problems of accounts that fit the schema. */
  static List<FileProblem> problems(JsonNode accounts, LocatedJson lines) {
    AccountCheck check = new AccountCheck(lines);
    check.accounts(accounts, JsonPointer.empty().appendProperty("accounts"));
    return check.problems;
  }

  private void accounts(JsonNode accounts, JsonPointer pointer) {
    accounts.forEach(account -> byName.putIfAbsent(account.path("name").asString(), account));
    for (int i = 0; i < accounts.size(); i++) {
      JsonNode account = accounts.path(i);
      unique("account", account, "name", pointer.appendIndex(i));
      unique("customer", account, "customer_id", pointer.appendIndex(i));
      master(account, pointer.appendIndex(i));
      users(account, pointer.appendIndex(i).appendProperty("users"));
    }
    if (problems.isEmpty()) {
      keys(accounts, pointer);
    }
  }

  private void master(JsonNode account, JsonPointer pointer) {
    if (account.has("master")) {
      masterProblem(account, byName.get(account.path("master").asString()))
          .ifPresent(reason -> problem(pointer.appendProperty("master"), reason));
    } else if (account.path("custody").asBoolean(false)) {
      problem(pointer.appendProperty("custody"), new Bilingual("requires a master", "需要指定master"));
    }
  }

  private static Optional<Bilingual> masterProblem(JsonNode account, @Nullable JsonNode master) {
    if (master == null) {
      return Optional.of(
          new Bilingual("{shown} is not an account in this file", "{shown}不是文件中的账号")
              .with("shown", ShownValue.in("master", account.path("master"))));
    }
    if (isPersonal(account)) {
      return Optional.of(new Bilingual("is not allowed for a personal account", "不能用于个人账号"));
    }
    return isMaster(master)
        ? Optional.empty()
        : Optional.of(
            new Bilingual("must be an enterprise that has no master itself", "必须是没有主账号的企业账号"));
  }

  private static boolean isMaster(JsonNode account) {
    return !isPersonal(account) && !account.has("master");
  }

  private static boolean isPersonal(JsonNode account) {
    return account.path("kind").asString().equals("personal");
  }

  private void users(JsonNode account, JsonPointer pointer) {
    String name = account.path("name").asString();
    JsonNode users = account.path("users");
    for (int i = 0; i < users.size(); i++) {
      if (users.path(i).path("name").asString().equals(name)) {
        problem(
            pointer.appendIndex(i).appendProperty("name"),
            new Bilingual("must differ from the account's name", "不能与账号名相同"));
      }
      unique("user of " + name, users.path(i), "name", pointer.appendIndex(i));
    }
  }

  /** Keys in the file must differ from each other and from the keys that are generated. */
  private void keys(JsonNode accounts, JsonPointer pointer) {
    int index = 0;
    for (var access : ScenarioAccount.access(CustomerJson.read(accounts))) {
      JsonPointer here = pointer.appendIndex(index++);
      key(
          access.own().accessKey(),
          here.appendProperty("credentials").appendProperty("access_key"));
      key(access.own().token(), here.appendProperty("credentials").appendProperty("token"));
      for (int i = 0; i < access.users().size(); i++) {
        JsonPointer user =
            here.appendProperty("users").appendIndex(i).appendProperty("credentials");
        key(access.users().get(i).login().accessKey(), user.appendProperty("access_key"));
        key(access.users().get(i).login().token(), user.appendProperty("token"));
      }
    }
  }

  private void key(String key, JsonPointer pointer) {
    unique("key " + key, pointer);
  }

  private void unique(String kind, JsonNode node, String field, JsonPointer pointer) {
    unique(kind + " " + node.path(field).asString(), pointer.appendProperty(field));
  }

  private void unique(String what, JsonPointer pointer) {
    JsonPointer before = seen.putIfAbsent(what, pointer);
    if (before != null) {
      problem(
          pointer,
          new Bilingual("is the same as {before}", "与{before}相同")
              .with("before", FieldPath.of(before)));
    }
  }

  private void problem(JsonPointer pointer, Bilingual reason) {
    problems.add(lines.problem(pointer, reason));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Links;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shows the users of the caller's account. An IAM user sees itself without any permission, and
 * others with the action of the operation.
 */
final class Users {

  private static final int PAGE = 100;

  private Users() {}

  static Outcome show(DirectCall call) {
    String wanted = call.requiredText("user_id");
    if (!IamApi.principal(call).userId().equals(wanted)) {
      Optional<Outcome> refused = LookUps.lacking(call, "iam:users:getUser");
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Links links = Links.of(call.request());
    return all(IamApi.account(call))
        .filter(user -> user.userId().equals(wanted))
        .findFirst()
        .map(user -> LookUps.found(UserJson.user(user, links)))
        .orElseGet(() -> LookUps.unknown("user", wanted));
  }

  static Outcome list(DirectCall call) {
    Optional<Outcome> refused = LookUps.lacking(call, "iam:users:listUsersV5");
    if (refused.isPresent()) {
      return refused.get();
    }
    if (call.text("group_id").isPresent()) {
      return LookUps.unknown("group", call.requiredText("group_id"));
    }
    List<Principal> all = all(IamApi.account(call)).toList();
    int from = call.text("marker").map(marker -> index(all, marker)).orElse(0);
    if (from < 0) {
      return Outcome.denied(
          new Refusal(
              "iam.look-up.parameters-valid",
              Map.of(
                  "key",
                  "marker",
                  "field",
                  "marker",
                  "reason",
                  "names no user",
                  "reason.zh",
                  "不是已有用户")));
    }
    int to = Math.min(all.size(), from + call.integer("limit").orElse(PAGE));
    Optional<String> next = to < all.size() ? Optional.of(all.get(to).userId()) : Optional.empty();
    Answer answer = Answer.ok(UserJson.users(all.subList(from, to), next));
    return new Outcome.Done(answer, List.of("iam.users.own-account", "iam.users.no-history"));
  }

  private static int index(List<Principal> all, String userId) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).userId().equals(userId))
        .findFirst()
        .orElse(-1);
  }

  /** Returns the users of an account: its own before the IAM users, who are sorted by name. */
  private static Stream<Principal> all(AccountAccess account) {
    return Stream.concat(
        Stream.of(Principal.own(account)),
        account.users().stream()
            .map(user -> Principal.of(account, user))
            .sorted((one, other) -> one.userName().compareTo(other.userName())));
  }
}

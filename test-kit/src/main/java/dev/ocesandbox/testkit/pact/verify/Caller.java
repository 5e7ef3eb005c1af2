// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.ProviderState;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.Sandbox;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: the account that a state names as the caller, else the first account that the states
 * name, else acme.
 *
 * @param account the account
 * @param user its IAM user; null for the account itself
 */
record Caller(Account account, Account.@Nullable User user) {

  private static final String STANDARD = "acme";
  private static final String NAME = "([\\w.-]{1,64}+)";
  private static final Pattern CALLER = word("caller\\s+is\\s+(?:account\\s+)?" + NAME);
  private static final Pattern USER =
      word("caller\\s+is\\s+user\\s+" + NAME + "\\s+of\\s+(?:account\\s+)?" + NAME);
  private static final Pattern ACCOUNT = word("(?:account|member|customer)\\s+" + NAME);

  private static Pattern word(String pattern) {
    return Pattern.compile("(?<![\\w-])" + pattern, Pattern.CASE_INSENSITIVE);
  }

  static Caller of(Sandbox sandbox, List<ProviderState> states) {
    Map<String, String> known = accounts(sandbox);
    return user(sandbox, states, known).orElseGet(() -> account(sandbox, states, known));
  }

  private static Optional<Caller> user(
      Sandbox sandbox, List<ProviderState> states, Map<String, String> known) {
    for (ProviderState state : states) {
      Matcher matcher = USER.matcher(state.getName());
      if (matcher.find()) {
        String name = parameter(state, "caller", trimmed(matcher.group(2)));
        String user = parameter(state, "user", matcher.group(1));
        Account account = sandbox.account(known.getOrDefault(name, name));
        return Optional.of(new Caller(account, account.user(user)));
      }
    }
    return Optional.empty();
  }

  private static Caller account(
      Sandbox sandbox, List<ProviderState> states, Map<String, String> known) {
    return named(CALLER, states, known, "caller")
        .or(() -> named(ACCOUNT, states, known, "account"))
        .or(() -> Optional.ofNullable(known.get(STANDARD)))
        .map(name -> new Caller(sandbox.account(name), null))
        .orElseGet(() -> new Caller(sandbox.account(), null));
  }

  /** Returns the accounts by name and by id. States may create more than the scenario has. */
  private static Map<String, String> accounts(Sandbox sandbox) {
    Map<String, String> names = new LinkedHashMap<>();
    if (sandbox.control().get("accounts").at("/accounts") instanceof List<?> accounts) {
      for (Object account : accounts) {
        if (account instanceof Map<?, ?> fields) {
          String name = String.valueOf(fields.get("name"));
          names.put(name, name);
          names.put(String.valueOf(fields.get("customer_id")), name);
        }
      }
    }
    return names;
  }

  private static Optional<String> named(
      Pattern pattern, List<ProviderState> states, Map<String, String> known, String parameter) {
    for (ProviderState state : states) {
      String given = known.get(parameter(state, parameter, ""));
      if (given != null) {
        return Optional.of(given);
      }
      Matcher matcher = pattern.matcher(state.getName());
      while (matcher.find()) {
        String name = known.get(trimmed(matcher.group(1)));
        if (name != null) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns who sent the request if the states leave it open: they name several accounts, and none
   * as the caller. The first of them sent it, which may not own what the request is about.
   */
  static Optional<String> doubt(Sandbox sandbox, List<ProviderState> states) {
    Map<String, String> known = accounts(sandbox);
    Set<String> named = new LinkedHashSet<>();
    for (ProviderState state : states) {
      if (CALLER.matcher(state.getName()).find() || USER.matcher(state.getName()).find()) {
        return Optional.empty();
      }
      named(ACCOUNT, List.of(state), known, "account").ifPresent(named::add);
    }
    if (named.size() < 2) {
      return Optional.empty();
    }
    List<String> names = List.copyOf(named);
    return Optional.of(
        "the request was sent as account %s, which the states name first; for another one add the state \"the caller is account %s\""
            .formatted(names.get(0), names.get(1)));
  }

  private static String parameter(ProviderState state, String name, String fallback) {
    @Nullable Object value = state.getParams().get(name);
    return value == null ? fallback : value.toString();
  }

  /** A sentence may end with a name. */
  private static String trimmed(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  Signature signature() {
    return user == null ? Signature.of(account) : Signature.of(user);
  }

  String token() {
    return user == null ? account.token() : user.token();
  }

  String userName() {
    return user == null ? account.userName() : user.name();
  }

  String password() {
    return user == null ? account.password() : user.password();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import static java.util.stream.Collectors.joining;

import dev.ocesandbox.server.world.Customer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The caller of an operation.
 *
 * @param worldId id of the world of its credentials
 * @param customerId customer id
 * @param user name of the IAM user; null for the account itself
 * @param actions actions granted to the IAM user, with * as wildcard; null for all
 */
public record Caller(
    String worldId, String customerId, @Nullable String user, @Nullable List<String> actions) {

  /** The caller of control operations and of operations without credentials. */
  public static final Caller NOBODY = new Caller("", "", null, null);

  /** Returns an IAM user of a customer. An unknown user has no permissions. */
  public static Caller of(Customer customer, String user) {
    List<String> actions = customer.user(user).map(Customer.IamUser::actions).orElse(List.of());
    return new Caller("", customer.id(), user, actions);
  }

  /** Returns the name of the IAM user; empty for the account itself. */
  public Optional<String> userName() {
    return Optional.ofNullable(user);
  }

  /** Returns whether at least one of the actions is granted, or the list is empty. */
  public boolean may(List<String> anyOf) {
    return actions == null || anyOf.isEmpty() || anyOf.stream().anyMatch(this::isGranted);
  }

  private boolean isGranted(String action) {
    return actions != null && actions.stream().anyMatch(pattern -> matches(pattern, action));
  }

  /** Actions are case-insensitive; an asterisk matches any text, including colons. */
  private static boolean matches(String pattern, String action) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(joining(".*"));
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
  }
}

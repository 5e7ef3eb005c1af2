// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param worldId the world its credentials belong to
 * @param customerId the customer
 * @param user name of the IAM user; null when the account itself calls
 * @param actions what the IAM user may do, with * as wildcard; null when everything
 */
public record Caller(
    String worldId, String customerId, @Nullable String user, @Nullable List<String> actions) {

  /** The control API, and callers of operations that need no credentials. */
  public static final Caller NOBODY = new Caller("", "", null, null);

  /** Returns the name of the IAM user; empty when the account itself calls. */
  public Optional<String> userName() {
    return Optional.ofNullable(user);
  }

  /** Tells whether any one of some actions is granted. */
  public boolean may(List<String> anyOf) {
    return actions == null || anyOf.isEmpty() || anyOf.stream().anyMatch(this::isGranted);
  }

  private boolean isGranted(String action) {
    return actions != null && actions.stream().anyMatch(pattern -> fits(pattern, action));
  }

  /** Actions are compared without case; a star stands for any text, colons included. */
  private static boolean fits(String pattern, String action) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(joining(".*"));
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
  }
}

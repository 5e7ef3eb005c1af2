// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.World;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names and passwords a new account may have. */
final class LoginRules {

  private static final int SHORTEST_NAME = of("enterprise.accounts.name", "least");
  private static final int LONGEST_NAME = of("enterprise.accounts.name", "most");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_-][a-zA-Z0-9_-]*");
  private static final Pattern RESERVED = Pattern.compile("(?:op|shadow)_.*");

  private static final int SHORTEST = of("enterprise.accounts.password", "least");
  private static final int LONGEST = of("enterprise.accounts.password", "most");

  /** No blanks and no Chinese. Inferred: nothing else beyond ASCII. */
  private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

  private static final Pattern REPEATED = Pattern.compile("(.)\\1\\1");

  private LoginRules() {}

  private static int of(String rule, String value) {
    return Contracts.value(rule, value).asInt();
  }

  /** Returns whether a name has the right form and no account of the world has it. */
  static boolean isNameFree(World world, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isBetween(SHORTEST_NAME, name, LONGEST_NAME)
        && NAME.matcher(name).matches()
        && !RESERVED.matcher(lower).matches()
        && world.findCustomer(lower).isEmpty()
        && world.customers().values().stream().noneMatch(c -> c.name().equalsIgnoreCase(name));
  }

  /**
   * Returns whether a password is strong enough.
   *
   * @param mobilePhone mobile number of the account; empty if it is that of the master
   */
  static boolean isAcceptable(String password, String name, String mobilePhone) {
    return isBetween(SHORTEST, password, LONGEST)
        && VISIBLE.matcher(password).matches()
        && password.chars().anyMatch(Character::isLetter)
        && password.chars().anyMatch(Character::isDigit)
        && !REPEATED.matcher(password).find()
        && !password.equalsIgnoreCase(name)
        && !password.equalsIgnoreCase(new StringBuilder(name).reverse().toString())
        && (mobilePhone.isEmpty() || !password.contains(mobilePhone));
  }

  private static boolean isBetween(int least, String text, int most) {
    return text.length() >= least && text.length() <= most;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Records which test has applied which rule, or was refused by it. Tests run one at a time. */
public final class RulesReached {

  private static final Map<String, Set<String>> TESTS = new ConcurrentHashMap<>();
  private static volatile String running = "";

  private RulesReached() {}

  /** Notes which test runs; empty between tests. */
  static void running(String test) {
    running = test;
  }

  /** Records the rules of an exchange. */
  public static void note(LoggedExchange exchange) {
    note(exchange.applied());
    if (exchange.refusal() != null) {
      note(exchange.refusal().rule());
    }
  }

  /** Records rules that a rule-level test has applied. */
  public static void note(Collection<String> rules) {
    rules.forEach(RulesReached::note);
  }

  private static void note(String rule) {
    if (!running.isEmpty()) {
      TESTS.computeIfAbsent(rule, id -> new ConcurrentSkipListSet<>()).add(running);
    }
  }

  /** Returns the tests that reached each rule so far. */
  static Map<String, Set<String>> tests() {
    return new TreeMap<>(TESTS);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects which rules the tests of this run have applied or been refused by. */
public final class RulesReached {

  private static final Set<String> IDS = new ConcurrentSkipListSet<>();

  private RulesReached() {}

  /** Notes the rules of an exchange. */
  public static void note(LoggedExchange exchange) {
    IDS.addAll(exchange.applied());
    if (exchange.refusal() != null) {
      IDS.add(exchange.refusal().rule());
    }
  }

  /** Notes rules that a rule-level test has seen at work. */
  public static void note(Collection<String> rules) {
    IDS.addAll(rules);
  }

  /** Returns what was reached so far. */
  public static Set<String> ids() {
    return Set.copyOf(IDS);
  }
}

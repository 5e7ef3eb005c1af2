// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.conformance.Linearizability.Operation;
import dev.ocesandbox.server.conformance.Wallets.Ask;
import dev.ocesandbox.server.conformance.Wallets.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Concurrent transfers, reclaims, payments and reads look as if they had come one by one. */
class EnterpriseHistoryConformance {

  private static final int HISTORIES = Seeds.ROUNDS > 1 ? 2_000 : 60;

  private final EnterpriseHistory histories = new EnterpriseHistory();

  @Test
  void every_history_can_be_put_in_order() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(EnterpriseHistory.CLIENTS);
    int overlapping = 0;
    try {
      for (int seed = 1; seed <= HISTORIES; seed++) {
        List<Operation<Ask, String>> history = histories.run(seed, clients);
        assertThat(EnterpriseHistory.order(history)).as("seed %d: %s", seed, history).isPresent();
        overlapping += overlaps(history);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(overlapping).as("requests at the same time").isGreaterThan(HISTORIES * 5);
  }

  /** Returns how many requests began before the one that began before them had ended. */
  private static int overlaps(List<Operation<Ask, String>> history) {
    int overlaps = 0;
    for (int i = 1; i < history.size(); i++) {
      overlaps += history.get(i).began() < history.get(i - 1).ended() ? 1 : 0;
    }
    return overlaps;
  }

  @Test
  void a_server_that_shows_an_old_balance_is_found_out() {
    Shop acme = histories.fork();
    plan(acme, "stale-read", "ShowCustomerAccountBalances", "");

    List<Operation<Ask, String>> history = new ArrayList<>();
    history.add(EnterpriseHistory.asked(acme, new Ask(Kind.ALLOCATE, "acme-dev", 5_000, "")));
    assertThat(EnterpriseHistory.order(history)).isPresent();
    history.add(EnterpriseHistory.asked(acme, new Ask(Kind.BALANCE, "acme", 0, "")));

    assertThat(EnterpriseHistory.order(history)).as("%s", history).isEmpty();
  }

  @Test
  void a_server_that_loses_money_is_found_out() {
    Shop acme = histories.fork();
    plan(acme, "spend-first", "UpdateSubEnterpriseAmount", "60.00");

    Operation<Ask, String> allocation =
        EnterpriseHistory.asked(acme, new Ask(Kind.ALLOCATE, "acme-dev", 5_000, ""));

    assertThat(allocation.answered()).isEqualTo("CBC.99005003");
    assertThat(EnterpriseHistory.order(List.of(allocation))).isEmpty();
  }

  private static void plan(Shop acme, String kind, String operation, String amount) {
    ObjectNode fault = TestServer.json().put("kind", kind).put("operation", operation);
    acme.world().control("POST", "/faults", amount.isEmpty() ? fault : fault.put("amount", amount));
  }
}

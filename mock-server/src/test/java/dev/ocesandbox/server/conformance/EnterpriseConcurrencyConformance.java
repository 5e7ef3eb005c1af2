// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many transfers at once: money is given away once, and a number counts once. */
@OnBothTargets
class EnterpriseConcurrencyConformance {

  private static final int CLIENTS = 64;

  private final Enterprise acme;

  EnterpriseConcurrencyConformance(Target target) {
    acme = Enterprise.of(target);
  }

  private static String outcome(TestServer.Answer answer) {
    return answer.status() == 204 ? "done" : answer.body().path("error_code").asString();
  }

  @Test
  void of_64_transfers_with_a_balance_for_ten_ten_are_done() throws Exception {
    List<String> members = List.of("acme-dev", "acme-ops");

    List<String> outcomes =
        Together.ask(
            CLIENTS,
            CLIENTS,
            i ->
                () -> {
                  String member = acme.world().customerId(members.get(i % 2));
                  return outcome(acme.allocate(transfer(member, "100.00", "T" + i)));
                });

    assertThat(Collections.frequency(outcomes, "done")).isEqualTo(10);
    assertThat(Collections.frequency(outcomes, "CBC.99005003")).isEqualTo(54);
    assertThat(acme.acme().balance(1)).isEqualTo("0.00");
    assertThat(acme.acme().as("acme-dev").cashBalance())
        .isEqualByComparingTo(
            new java.math.BigDecimal("1050").subtract(acme.acme().as("acme-ops").cashBalance()));
    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void of_64_requests_with_one_trans_id_one_moves_money() throws Exception {
    List<String> outcomes =
        Together.ask(
            CLIENTS,
            CLIENTS,
            i -> () -> outcome(acme.allocate(transfer(acme.dev(), "10.00", "2020042401"))));

    assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "CBC.99007009")).isEqualTo(63);
    assertThat(acme.acme().balance(1)).isEqualTo("990.00");
    assertThat(acme.acme().as("acme-dev").balance(1)).isEqualTo("60.00");
  }

  @Test
  void of_64_reclaims_of_money_for_ten_ten_are_done() throws Exception {
    acme.allocate(transfer(acme.dev(), "100.00", ""));

    List<String> outcomes =
        Together.ask(
            CLIENTS,
            CLIENTS,
            i -> () -> outcome(acme.reclaim(transfer(acme.dev(), "10.00", "R" + i))));

    assertThat(Collections.frequency(outcomes, "done")).isEqualTo(10);
    assertThat(Collections.frequency(outcomes, "CBC.99005003")).isEqualTo(54);
    assertThat(acme.acme().as("acme-dev").balance(1)).isEqualTo("50.00");
  }
}

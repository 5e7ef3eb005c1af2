// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What clients see when a world is put back to a snapshot. */
@OnBothTargets
class SnapshotConformance {

  private final Shop acme;

  SnapshotConformance(Target target) {
    acme = Shop.acme(target);
  }

  private String taken() {
    return acme.world().control("POST", "/snapshots").path("snapshot_id").asString();
  }

  private void restore(String id) {
    acme.world().control("POST", "/snapshots/" + id + "/restore");
  }

  /** Buys, pays and looks, and returns everything that was answered. */
  private List<String> story(String price) {
    String order = acme.buy(price);
    return List.of(
        order,
        acme.pay(order).body().toString(),
        acme.shown(order).toString(),
        acme.list("limit=100").body().toString(),
        acme.balance(1),
        acme.world().advance("P40D").toString());
  }

  @Test
  void the_same_requests_after_a_restore_are_answered_with_the_same_bodies() {
    story("80.00");
    String id = taken();
    String before = acme.everything();

    List<String> first = story("30.00");
    restore(id);

    assertThat(acme.everything()).isEqualTo(before);
    assertThat(story("30.00")).isEqualTo(first);
  }

  @Test
  void a_fork_from_a_snapshot_begins_there_and_goes_its_own_way() {
    String order = acme.buy("80.00");
    String id = taken();
    acme.paid(order);

    TestWorld fork =
        TestWorld.create(TestServer.json().put("from", acme.world().id()).put("snapshot", id));

    Shop there = new Shop(fork, "acme");
    assertThat(there.status(order)).isEqualTo(6);
    there.cancel(order);
    assertThat(there.status(order)).isEqualTo(4);
    assertThat(acme.status(order)).isEqualTo(5);
  }

  @Test
  void a_restore_while_others_pay_leaves_one_whole_world() throws Exception {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      orders.add(acme.buy("10.00"));
    }
    String id = taken();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < orders.size(); i++) {
        String order = orders.get(i);
        boolean back = i % 10 == 9;
        answers.add(
            pool.submit(
                () -> {
                  if (back) {
                    restore(id);
                  }
                  return acme.pay(order).status();
                }));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(204);
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
    long paid = orders.stream().filter(order -> acme.status(order) == 5).count();
    assertThat(acme.balance(1)).isEqualTo("%d.00".formatted(10_000 - 10 * paid));
  }
}

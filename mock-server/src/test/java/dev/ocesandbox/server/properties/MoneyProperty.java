// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;

/** Money in any story: conserved, never below zero, and every order agrees with the ledger. */
class MoneyProperty {

  private static final int STEPS = 3_000;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void no_cent_is_lost_or_made(long seed) {
    RandomStory story = new RandomStory(StoryWorld.store(seed), seed);
    for (int i = 0; i < STEPS; i++) {
      story.step();
    }

    Ledger ledger = story.world().ledger();
    assertThat(story.accepted).isGreaterThan(STEPS / 4);
    assertThat(story.refused).isGreaterThan(STEPS / 20);
    assertThat(ledger.entries()).allSatisfy(e -> assertThat(e.sum()).isEqualTo(Money.ZERO));
    assertThat(Money.sum(ledger.balances().values())).isEqualTo(Money.ZERO);
    ledger.recounted().forEach((a, sum) -> assertThat(ledger.balance(a)).isEqualTo(sum));
    assertThat(ledger.balances())
        .allSatisfy(
            (account, balance) -> {
              if (!account.owner().isEmpty()) {
                assertThat(balance.isNegative()).as(account.toString()).isFalse();
              }
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({11, 12, 13})
  void what_an_order_says_was_paid_is_what_the_ledger_took(long seed) {
    RandomStory story = new RandomStory(StoryWorld.store(seed), seed);
    for (int i = 0; i < STEPS; i++) {
      story.step();
    }

    World world = story.world();
    Map<String, Money> taken = new HashMap<>();
    world.ledger().entries().stream()
        .filter(entry -> entry.type() == EntryKind.PAYMENT)
        .forEach(
            entry ->
                entry.postings().stream()
                    .filter(p -> p.account().kind() == LedgerAccount.Kind.REVENUE)
                    .forEach(p -> taken.merge(entry.subject(), p.amount(), Money::plus)));
    long paid = 0;
    for (String id : story.orders) {
      Order order = Orders.find(world, id).orElseThrow();
      if (order.progress().paidAt() != null) {
        paid++;
        assertThat(taken.getOrDefault(id, Money.ZERO)).isEqualTo(order.amountAfterDiscount());
      } else {
        assertThat(taken).doesNotContainKey(id);
      }
    }
    assertThat(paid).isGreaterThan(10);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({21, 22, 23})
  void a_refusal_changes_nothing_and_final_states_stay_final(long seed) {
    RandomStory story = new RandomStory(StoryWorld.store(seed), seed);
    Map<String, Order> ended = new HashMap<>();
    for (int i = 0; i < STEPS; i++) {
      World before = story.world();
      if (!story.step()) {
        assertSameParts(story.world(), before);
      }
      for (String id : story.orders) {
        Order order = Orders.find(story.world(), id).orElseThrow();
        if (ended.containsKey(id)) {
          assertThat(order).isEqualTo(ended.get(id));
        } else if (order.status().isFinal()) {
          ended.put(id, order);
        }
      }
    }
    assertThat(ended).hasSizeGreaterThan(20);
  }

  /** A settled world may be a new object, but its parts must be the very same ones. */
  private static void assertSameParts(World after, World before) {
    assertThat(after.slots()).isSameAs(before.slots());
    assertThat(after.ledger()).isSameAs(before.ledger());
    assertThat(after.counters()).isSameAs(before.counters());
    assertThat(after.customers()).isSameAs(before.customers());
    assertThat(after.agenda()).isSameAs(before.agenda());
  }
}

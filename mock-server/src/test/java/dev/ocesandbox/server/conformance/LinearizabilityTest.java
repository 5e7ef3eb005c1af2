// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Linearizability.Operation;
import dev.ocesandbox.server.conformance.Wallets.Ask;
import dev.ocesandbox.server.conformance.Wallets.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker of histories accepts what can be put in order, and nothing else. */
class LinearizabilityTest {

  private static final Wallets START =
      new Wallets(Map.of("acme", 10_000L, "acme-dev", 2_000L), Set.of());

  private static final String NOT_COVERED = "CBC.99005003";
  private static final String REPEATED = "CBC.99007009";

  private static Operation<Ask, String> allocate(
      long began, long ended, long yuan, String number, String answered) {
    return new Operation<>(
        began, ended, new Ask(Kind.ALLOCATE, "acme-dev", yuan * 100, number), answered);
  }

  private static Operation<Ask, String> reclaim(
      long began, long ended, long yuan, String answered) {
    return new Operation<>(
        began, ended, new Ask(Kind.RECLAIM, "acme-dev", yuan * 100, ""), answered);
  }

  private static Operation<Ask, String> pay(long began, long ended, String order, String answered) {
    return new Operation<>(began, ended, new Ask(Kind.PAY, "acme-dev", 1_500, order), answered);
  }

  private static Operation<Ask, String> balance(
      long began, long ended, String account, String shown) {
    return new Operation<>(began, ended, new Ask(Kind.BALANCE, account, 0, ""), shown);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  private static Optional<List<Operation<Ask, String>>> order(Operation<Ask, String>... history) {
    return Linearizability.order(START, Wallets::next, List.of(history));
  }

  @Test
  void requests_at_the_same_time_may_have_come_in_either_order() {
    var transfer = allocate(0, 10, 60, "", "done");
    var look = balance(2, 8, "acme", "100.00");
    var later = balance(3, 9, "acme", "40.00");

    assertThat(order(transfer, look, later).orElseThrow()).containsExactly(look, transfer, later);
  }

  @Test
  void a_balance_from_before_a_finished_transfer_is_wrong() {
    assertThat(order(allocate(0, 1, 60, "", "done"), balance(2, 3, "acme", "100.00"))).isEmpty();
    assertThat(order(allocate(0, 1, 60, "", "done"), balance(2, 3, "acme", "40.00"))).isPresent();
  }

  @Test
  void a_transfer_that_one_look_has_seen_cannot_be_unseen_by_the_next() {
    assertThat(
            order(
                allocate(0, 10, 60, "", "done"),
                balance(1, 2, "acme", "40.00"),
                balance(3, 4, "acme", "100.00")))
        .isEmpty();
  }

  @Test
  void money_cannot_be_allocated_twice() {
    assertThat(order(allocate(0, 9, 60, "A", "done"), allocate(1, 8, 60, "B", "done"))).isEmpty();
    assertThat(order(allocate(0, 9, 60, "A", "done"), allocate(1, 8, 60, "B", NOT_COVERED)))
        .isPresent();
  }

  @Test
  void money_for_all_cannot_be_refused() {
    assertThat(order(allocate(0, 9, 40, "A", "done"), allocate(1, 8, 40, "B", NOT_COVERED)))
        .isEmpty();
  }

  @Test
  void a_number_counts_once() {
    assertThat(order(allocate(0, 9, 10, "A", "done"), allocate(1, 8, 10, "A", "done"))).isEmpty();
    assertThat(order(allocate(0, 9, 10, "A", "done"), allocate(1, 8, 10, "A", REPEATED)))
        .isPresent();
    assertThat(order(allocate(0, 9, 10, "A", REPEATED), allocate(1, 8, 10, "A", REPEATED)))
        .isEmpty();
  }

  @Test
  void a_refused_transfer_takes_no_number() {
    assertThat(order(allocate(0, 1, 101, "A", NOT_COVERED), allocate(2, 3, 10, "A", "done")))
        .isPresent();
    assertThat(order(allocate(0, 1, 101, "A", NOT_COVERED), allocate(2, 3, 10, "A", REPEATED)))
        .isEmpty();
  }

  @Test
  void more_than_was_allocated_cannot_be_reclaimed() {
    assertThat(order(allocate(0, 9, 30, "", "done"), reclaim(1, 8, 40, "done"))).isEmpty();
    assertThat(order(allocate(0, 9, 30, "", "done"), reclaim(1, 8, 30, "done"))).isPresent();
    assertThat(order(reclaim(0, 1, 30, "done"), allocate(2, 3, 30, "", "done"))).isEmpty();
  }

  @Test
  void money_that_was_spent_cannot_be_reclaimed() {
    var allocation = allocate(0, 1, 10, "", "done");
    var payment = pay(2, 5, "CS1", "done");

    assertThat(order(allocation, payment, pay(2, 5, "CS2", "done"))).isPresent();
    assertThat(order(allocation, payment, pay(2, 5, "CS1", "done"))).isEmpty();
    assertThat(order(allocation, payment, pay(2, 5, "CS2", "done"), reclaim(6, 7, 10, "done")))
        .isEmpty();
  }

  @Test
  void long_histories_without_an_order_are_decided_soon() {
    List<Operation<Ask, String>> history = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      history.add(allocate(i, 1_000, 1, "", "done"));
    }
    history.add(balance(0, 1_000, "acme", "100.01"));

    assertThat(Linearizability.order(START, Wallets::next, history)).isEmpty();
  }
}

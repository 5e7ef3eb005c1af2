// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether concurrent operations look as if each had happened at one instant between its
 * call and its answer. It tries every order that the instants allow, as Wing and Gong do, and
 * remembers which sets of operations have led to which states.
 *
 * @param <S> state of the object, with equality
 * @param <I> what is asked
 * @param <O> what is answered
 */
final class Linearizability<S, I, O> {

  /** What the object does when operations follow each other. */
  interface Model<S, I, O> {
    /** Returns the state after an operation; empty if it cannot answer so in this state. */
    Optional<S> next(S state, I asked, O answered);
  }

  /** An operation; it begins before it ends. */
  record Operation<I, O>(long began, long ended, I asked, O answered) {}

  private record Visited<S>(BitSet done, S state) {}

  private final Model<S, I, O> model;
  private final List<Operation<I, O>> history;
  private final Set<Visited<S>> visited = new HashSet<>();
  private final List<Operation<I, O>> order = new ArrayList<>();

  private Linearizability(Model<S, I, O> model, List<Operation<I, O>> history) {
    this.model = model;
    this.history = history;
  }

  /** Returns an order that explains the answers; empty if there is none. */
  static <S, I, O> Optional<List<Operation<I, O>>> order(
      S initial, Model<S, I, O> model, List<Operation<I, O>> history) {
    var search = new Linearizability<>(model, List.copyOf(history));
    return search.explains(new BitSet(), initial)
        ? Optional.of(List.copyOf(search.order))
        : Optional.empty();
  }

  private boolean explains(BitSet done, S state) {
    if (done.cardinality() == history.size()) {
      return true;
    }
    if (!visited.add(new Visited<>((BitSet) done.clone(), state))) {
      return false;
    }
    long firstEnd = firstEnd(done);
    for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
      Operation<I, O> operation = history.get(i);
      if (operation.began() <= firstEnd && explainsNext(done, state, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean explainsNext(BitSet done, S state, int i) {
    Operation<I, O> operation = history.get(i);
    Optional<S> after = model.next(state, operation.asked(), operation.answered());
    if (after.isEmpty()) {
      return false;
    }
    done.set(i);
    order.add(operation);
    if (explains(done, after.get())) {
      return true;
    }
    order.remove(order.size() - 1);
    done.clear(i);
    return false;
  }

  /** Nothing that began after an operation had ended can come before it. */
  private long firstEnd(BitSet done) {
    long first = Long.MAX_VALUE;
    for (int i = done.nextClearBit(0); i < history.size(); i = done.nextClearBit(i + 1)) {
      first = Math.min(first, history.get(i).ended());
    }
    return first;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import static java.util.Objects.requireNonNull;

import dev.ocesandbox.server.gateway.history.History.Start;
import dev.ocesandbox.server.memory.KeptBytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands of a history, and the worlds at its quarters. Guarded by the history. */
final class Items {

  /** By world; a write stands before those that saw the world it made. */
  private static final Comparator<Item> ORDER =
      Comparator.comparingLong(Item::number)
          .thenComparing(Comparator.comparing(Item::isWrite).reversed());

  private static final int PLACE_WEIGHT = 200;

  private final Deque<Start> marks = new ArrayDeque<>(1);
  private final Map<String, Long> passed = new LinkedHashMap<>(0);
  private List<Item> items = new ArrayList<>(0);
  private @Nullable Start start;
  private long weight;
  private long sinceMark;
  private long dropped;
  private long readsDropped;

  long weight() {
    return weight;
  }

  /** Drops everything and starts with a world. */
  void restart(Start from) {
    clear();
    start = from;
    dropped = 0;
  }

  /** Drops everything; the next write makes a new start. */
  void clear() {
    remove(item -> true);
    passed.clear();
    marks.clear();
    start = null;
    weight = 0;
    sinceMark = 0;
    readsDropped = 0;
  }

  /** Adds an item, unless it belongs before the start. */
  void add(Item item) {
    if (start == null || (!item.isWrite() && item.isBefore(start.state().number()))) {
      item.drop();
      return;
    }
    items.add(item);
    grow(item.weight());
  }

  void addIfAny(@Nullable Item item) {
    if (item != null) {
      add(item);
    }
  }

  void pass(String requestId, long number) {
    if (start != null) {
      passed.put(requestId, number);
      grow(PLACE_WEIGHT);
    }
  }

  /** Adds the answer of an item that is still kept. */
  void answered(
      @Nullable Item item, int status, String rule, @Nullable KeptBytes bytes, KeptAnswer kept) {
    if (item == null || item.isDropped()) {
      if (bytes != null) {
        bytes.drop();
      }
      return;
    }
    int before = item.weight();
    item.answered(status, rule, bytes, kept);
    grow(item.weight() - before);
  }

  private void grow(long bytes) {
    weight += bytes;
    sinceMark += bytes;
  }

  /**
   * Drops the oldest quarter if there is more than a limit.
   *
   * @param now makes a start of the current world; null while a write may be going on
   */
  void shrink(long limit, @Nullable Supplier<Start> now) {
    if (now != null && start == null) {
      restart(now.get());
    }
    while (weight > limit && !marks.isEmpty()) {
      startAt(marks.removeFirst());
    }
    if (weight > limit) {
      dropReads(limit - limit / 4);
    }
    if (now != null && weight > limit) {
      startAt(now.get());
    }
    if (now != null && sinceMark >= limit / 4) {
      marks.addLast(now.get());
      sinceMark = 0;
    }
  }

  private void startAt(Start mark) {
    long before = items.size();
    remove(item -> item.isBefore(mark.state().number()));
    dropped += before - items.size();
    dropPassed(mark.state().number());
    start = mark;
  }

  private void remove(Predicate<Item> gone) {
    List<Item> left = new ArrayList<>();
    for (Item item : items) {
      if (gone.test(item)) {
        item.drop();
        weight -= item.weight();
      } else {
        left.add(item);
      }
    }
    items = left;
  }

  private void dropPassed(long world) {
    int before = passed.size();
    passed.values().removeIf(number -> number < world);
    weight -= (long) PLACE_WEIGHT * (before - passed.size());
  }

  /** Drops the oldest items that are not needed to make later worlds. */
  private void dropReads(long wanted) {
    dropPassed(Long.MAX_VALUE);
    long[] excess = {weight - wanted};
    int before = items.size();
    remove(
        item -> {
          boolean gone = excess[0] > 0 && !item.isWrite();
          excess[0] -= gone ? item.weight() : 0;
          return gone;
        });
    readsDropped += before - items.size();
  }

  Start start(Supplier<Start> now) {
    return start == null ? now.get() : start;
  }

  Recorded recorded(Supplier<Start> now) {
    return new Recorded(start(now), entries(item -> true), readsDropped);
  }

  Optional<List<Entry>> writesBefore(String requestId) {
    Item found =
        items.stream().filter(one -> one.requestId().equals(requestId)).findFirst().orElse(null);
    Long world = passed.get(requestId);
    if (start == null || !start.isBeginning() || (found == null && world == null)) {
      return Optional.empty();
    }
    long last = found == null ? requireNonNull(world) : found.seen();
    return Optional.of(entries(item -> item.isWrite() && item.number() <= last));
  }

  private List<Entry> entries(Predicate<Item> wanted) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(ORDER);
    List<Entry> entries = new ArrayList<>();
    long number = dropped;
    for (Item item : sorted) {
      number++;
      if (wanted.test(item)) {
        entries.add(item.entry(number));
      }
    }
    return entries;
  }
}

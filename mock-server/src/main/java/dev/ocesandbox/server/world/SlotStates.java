// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of the rooms of a world. Immutable. There are about thirty, and a rule reads and
 * replaces them dozens of times, so they are kept in a hash table that is copied at each change;
 * the slots in it are shared by all copies.
 */
public final class SlotStates {

  /** No states: every room has its initial one. */
  public static final SlotStates EMPTY = new SlotStates(new Slot<?>[8], new Object[8], 0);

  /** Open addressing: a slot is at the place of its hash or at one of the next ones. */
  private final @Nullable Slot<?>[] slots;

  private final @Nullable Object[] states;
  private final int size;

  private SlotStates(@Nullable Slot<?>[] slots, @Nullable Object[] states, int size) {
    this.slots = slots;
    this.states = states;
    this.size = size;
  }

  @Nullable Object get(Slot<?> slot) {
    return states[place(slots, slot)];
  }

  SlotStates plus(Slot<?> slot, Object state) {
    int place = place(slots, slot);
    if (slots[place] == null) {
      return added(slot, state);
    }
    if (states[place] == state) {
      return this;
    }
    @Nullable Object[] others = states.clone();
    others[place] = state;
    return new SlotStates(slots, others, size);
  }

  private SlotStates added(Slot<?> slot, Object state) {
    int room = (size + 1) * 2 > slots.length ? slots.length * 2 : slots.length;
    @Nullable Slot<?>[] more = new Slot<?>[room];
    @Nullable Object[] others = new Object[room];
    for (int i = 0; i < slots.length; i++) {
      Slot<?> known = slots[i];
      if (known != null) {
        put(more, others, known, states[i]);
      }
    }
    put(more, others, slot, state);
    return new SlotStates(more, others, size + 1);
  }

  private static void put(
      @Nullable Slot<?>[] slots, @Nullable Object[] states, Slot<?> slot, @Nullable Object state) {
    int place = place(slots, slot);
    slots[place] = slot;
    states[place] = state;
  }

  /** Returns the place of a slot, or the free one where it belongs; at most half are taken. */
  private static int place(@Nullable Slot<?>[] slots, Slot<?> slot) {
    int last = slots.length - 1;
    int hash = slot.hashCode();
    int place = (hash ^ (hash >>> 16)) & last;
    for (Slot<?> at = slots[place]; at != null && !at.equals(slot); at = slots[place]) {
      place = (place + 1) & last;
    }
    return place;
  }

  private Map<Slot<?>, Object> asMap() {
    Map<Slot<?>, Object> map = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        map.put(slots[i], states[i]);
      }
    }
    return map;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SlotStates those
        && (Arrays.equals(states, those.states) || asMap().equals(those.asMap()));
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}

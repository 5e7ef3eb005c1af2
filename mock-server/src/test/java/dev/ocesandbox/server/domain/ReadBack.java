// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.codec.StateMapper;

/** Writes the state of a room as JSON and reads it back, as an export and an import do. */
public final class ReadBack {

  private ReadBack() {}

  /** Returns the world with the room's state read back; every record must come back equal. */
  public static <S> World of(World world, Slot<S> slot) {
    S state = slot.empty();
    for (Slot.Section<S, ?> section : slot.sections()) {
      state = readBack(section, world.get(slot), state);
    }
    return world.with(slot, state);
  }

  private static <S, T> S readBack(Slot.Section<S, T> section, S from, S into) {
    S state = into;
    int count = 0;
    for (T item : section.items().apply(from)) {
      String json = StateMapper.MAPPER.writeValueAsString(item);
      T again = StateMapper.MAPPER.readValue(json, section.type());
      assertThat(again).isEqualTo(item);
      state = section.add().apply(state, again);
      count++;
    }
    assertThat(count).as("records in section " + section.name()).isPositive();
    return state;
  }
}

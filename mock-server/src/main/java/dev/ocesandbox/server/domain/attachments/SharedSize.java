// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import dev.ocesandbox.server.world.World;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Adds up what the attachments of worlds take that share files, as forks do. Used once. */
final class SharedSize {

  /** How many files are looked at; those of further worlds count as if nothing was shared. */
  private static final int MOST = 1_000_000;

  private final Set<Object> worlds = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> contents = Collections.newSetFromMap(new IdentityHashMap<>());
  private int looked;
  private long sum;

  long of(List<World> all) {
    for (World world : all) {
      AttachmentsState state = world.get(AttachmentsState.SLOT);
      if (state.bytes() > 0 && worlds.add(state.byId())) {
        add(state);
      }
    }
    return sum;
  }

  private void add(AttachmentsState state) {
    if (looked >= MOST) {
      sum += state.bytes();
      return;
    }
    looked += state.byId().size();
    for (Attachment one : state.byId().values()) {
      if (contents.add(one.data())) {
        sum += AttachmentsState.weight(one);
      }
    }
  }
}

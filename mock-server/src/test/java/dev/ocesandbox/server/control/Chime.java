// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.List;
import java.util.Map;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** A room of one rule and one list: what is planned rings and is remembered. */
final class Chime implements TimeRule {

  static final String TYPE = "test.chime";

  record Ring(String subject) {}

  record Rings(PVector<Ring> all) {}

  static final Slot<Rings> SLOT =
      new Slot<>(
          "chimes",
          new Rings(TreePVector.empty()),
          List.of(
              new Slot.Section<>(
                  "rings",
                  Ring.class,
                  Rings::all,
                  (rings, ring) -> new Rings(rings.all().plus(ring)))));

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settled apply(World world, Due due) {
    Rings rings = new Rings(world.get(SLOT).all().plus(new Ring(due.subject())));
    return Settled.event(
        world.with(SLOT, rings), due, "chimed", Map.of("loud", "yes", "type", "hidden"));
  }
}

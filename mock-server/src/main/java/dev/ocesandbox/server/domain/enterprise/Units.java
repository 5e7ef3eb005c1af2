// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.Map;
import java.util.Optional;

/** The units of an enterprise. */
final class Units {

  /** Inferred: the depth of a tree. The vendor names no limit. */
  static final int LEVELS = Contracts.value("control.unit-depth", "levels").asInt();

  private static final int LIMIT = Contracts.value("control.unit-limit", "limit").asInt();

  private Units() {}

  /** Adds a unit below another or, without one, below the root, and returns its party id. */
  static Change<String> add(World world, String masterId, String name, String parent) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    String root = EnterpriseIds.root(masterId);
    String above = parent.isEmpty() ? root : parent;
    Optional<Unit> unit = state.unit(above).filter(u -> u.masterId().equals(masterId));
    if (!above.equals(root) && unit.isEmpty()) {
      return Change.refused(new Refusal("control.unit-exists", Map.of("unit", above)));
    }
    if (unit.isPresent() && depth(state, unit.get()) >= LEVELS) {
      return Change.refused(
          new Refusal("control.unit-depth", Map.of("levels", String.valueOf(LEVELS))));
    }
    if (state.units().values().stream().filter(u -> u.masterId().equals(masterId)).count()
        >= LIMIT) {
      return Change.refused(
          new Refusal(
              "control.unit-limit",
              Map.of("account", world.accountName(masterId), "limit", String.valueOf(LIMIT))));
    }
    IssuedId party = EnterpriseIds.PARTY.next(world);
    IssuedId relation = EnterpriseIds.RELATION.next(party.world());
    Unit added =
        new Unit(party.id(), relation.id(), state.units().size() + 1L, masterId, above, name);
    return Change.of(relation.world().with(EnterpriseState.SLOT, state.with(added)), party.id());
  }

  /** Returns whether a party id is a unit of an enterprise or its root. */
  static boolean isKnown(World world, String masterId, String party) {
    return party.equals(EnterpriseIds.root(masterId))
        || world
            .get(EnterpriseState.SLOT)
            .unit(party)
            .filter(unit -> unit.masterId().equals(masterId))
            .isPresent();
  }

  /** Returns the level of a unit, 1 below the root; more than the limit if it leads nowhere. */
  static int depth(EnterpriseState state, Unit unit) {
    String root = EnterpriseIds.root(unit.masterId());
    Unit current = unit;
    for (int level = 1; level <= LEVELS; level++) {
      if (current.parentId().equals(root)) {
        return level;
      }
      Optional<Unit> above =
          state.unit(current.parentId()).filter(u -> u.masterId().equals(unit.masterId()));
      if (above.isEmpty()) {
        return LEVELS + 1;
      }
      current = above.get();
    }
    return LEVELS + 1;
  }
}

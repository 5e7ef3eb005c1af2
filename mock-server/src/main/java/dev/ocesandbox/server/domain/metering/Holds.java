// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Holds the resources that a payer pays for, and releases them. */
final class Holds {

  private Holds() {}

  /** Returns the resources of a payer that have not ended and have a hold, or none. */
  static List<Metered> with(World world, String payerId, Hold hold) {
    return running(world, payerId).filter(resource -> resource.hold() == hold).toList();
  }

  /** Returns the resources of a payer that have not ended and have any hold. */
  static List<Metered> held(World world, String payerId) {
    return running(world, payerId).filter(resource -> resource.hold() != Hold.NONE).toList();
  }

  private static Stream<Metered> running(World world, String payerId) {
    MeteringState state = world.get(MeteringState.SLOT);
    return owners(world, payerId)
        .flatMap(owner -> state.live(owner.id()).values().stream())
        .filter(resource -> resource.endedAt() == null);
  }

  private static Stream<Customer> owners(World world, String payerId) {
    return Stream.concat(Stream.of(world.customer(payerId)), world.membersOf(payerId).stream())
        .filter(owner -> owner.payerId().equals(payerId));
  }

  /** Returns the world with a hold on resources, from an instant or their begin on. */
  static World put(World before, List<Metered> resources, Hold hold, Instant at) {
    World world = before;
    for (Metered one : resources) {
      Instant since = at.isBefore(one.begunAt()) ? one.begunAt() : at;
      world = Metering.put(world, one.held(hold, since));
    }
    return world;
  }

  /** Returns the world with resources in use again; they were not metered while frozen. */
  static World lift(World before, List<Metered> resources, Instant at) {
    World world = before;
    for (Metered one : resources) {
      Instant since = one.heldSince();
      if (one.hold() == Hold.FROZEN && since != null && since.isBefore(at)) {
        ArrearsState state = world.get(ArrearsState.SLOT);
        world = world.with(ArrearsState.SLOT, state.with(new Freeze(one.id(), since, at)));
      }
      world = Metering.put(world, one.held(Hold.NONE, null));
    }
    return world;
  }

  /** Returns the world with resources ended. */
  static World end(World before, List<Metered> resources, Instant at) {
    World world = before;
    for (Metered one : resources) {
      world = Metering.put(world, one.ended(at));
    }
    return world;
  }
}

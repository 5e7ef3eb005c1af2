// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A world whose ids are known, for the tests of the rooms that declare kinds of ids. */
public final class GivenIds {

  /** 00:09:52 of the next day in China. */
  public static final Instant NOW = Instant.parse("2019-06-20T16:09:52Z");

  /** A world with seed 7 that has issued no ids. */
  public static final World WORLD = World.empty(7, NOW);

  /** Shape of a random UUID as the vendor writes it. */
  public static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}";

  private GivenIds() {}

  /** Returns the first ids of a kind. */
  public static List<String> first(int count, World world, IdKind kind) {
    return issued(count, world, kind::next);
  }

  /** Returns the first ids of a kind that shows the time, all issued at {@link #NOW}. */
  public static List<String> first(int count, World world, DatedIdKind kind) {
    return issued(count, world, at -> kind.next(at, NOW));
  }

  private static List<String> issued(int count, World world, Function<World, IssuedId> issue) {
    List<String> ids = new ArrayList<>();
    World at = world;
    for (int i = 0; i < count; i++) {
      IssuedId issued = issue.apply(at);
      ids.add(issued.id());
      at = issued.world();
    }
    return ids;
  }
}

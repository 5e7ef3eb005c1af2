// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import java.util.Locale;

/** Ids of worlds. */
public final class WorldId {

  private static final long SEED = 17;
  private static final int WIDTH = 7;

  private WorldId() {}

  /** Returns the id of the world with a number: w and seven letters or digits; never repeats. */
  public static String of(long number) {
    return "w" + IdParts.letters(number, SEED, WIDTH).toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import java.util.Locale;

/** Ids of worlds: w and seven lower-case letters or digits, so that eight characters name one. */
public final class WorldIds {

  private static final long SPACE = 36L * 36 * 36 * 36 * 36 * 36 * 36;
  private static final long SEED = 0x0CE5A9D;

  private WorldIds() {}

  /** Returns the id of the world of a number; different for each of 78 billion numbers. */
  public static String of(long number) {
    long scrambled = Scramble.within(Math.floorMod(number, SPACE), SEED, SPACE);
    return "w" + Scramble.base36(scrambled, 7).toLowerCase(Locale.ROOT);
  }
}

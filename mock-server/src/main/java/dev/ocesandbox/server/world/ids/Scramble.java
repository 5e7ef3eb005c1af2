// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import java.math.BigInteger;
import java.util.Locale;

/** Seeded bijections: they map a counter to a text that looks random and never repeats. */
final class Scramble {

  private Scramble() {}

  /** Maps a counter below a space to another number below it, one to one. */
  static long within(long counter, long seed, long space) {
    BigInteger size = BigInteger.valueOf(space);
    BigInteger factor = BigInteger.valueOf(Math.floorMod(mix(seed), space));
    while (!factor.gcd(size).equals(BigInteger.ONE)) {
      factor = factor.add(BigInteger.ONE);
    }
    return factor
        .multiply(BigInteger.valueOf(counter))
        .add(BigInteger.valueOf(Math.floorMod(mix(seed + 1), space)))
        .mod(size)
        .longValueExact();
  }

  /** Maps a counter to 32 hex digits, one to one. */
  static String hex32(long counter, long seed) {
    return "%016x%016x".formatted(mix(seed ^ mix(counter)), mix(counter + mix(seed)));
  }

  /** Writes a number in base 36, upper case, with leading zeros. */
  static String base36(long number, int width) {
    String digits = Long.toString(number, 36).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** Maps a text to 64 bits that look random and are always the same (FNV-1a, mixed). */
  static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /** The finalizer of SplitMix64, a bijection on 64 bits. */
  static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;

/** Seeded bijections: they map a counter to a text that looks random and never repeats. */
final class Scramble {

  private Scramble() {}

  /** Maps a counter below a space to another number below it, one to one. */
  static long within(long counter, long seed, long space) {
    long factor = Math.floorMod(mix(seed), space);
    while (gcd(factor, space) != 1) {
      factor++;
    }
    return (times(factor, counter, space) + Math.floorMod(mix(seed + 1), space)) % space;
  }

  /** Returns a product modulo a space, in the range of a long whatever the factors are. */
  private static long times(long factor, long counter, long space) {
    return Math.multiplyHigh(factor, counter) == 0 && factor * counter >= 0
        ? factor * counter % space
        : BigInteger.valueOf(factor)
            .multiply(BigInteger.valueOf(counter))
            .mod(BigInteger.valueOf(space))
            .longValueExact();
  }

  private static long gcd(long one, long other) {
    long larger = one;
    long smaller = other;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  /** Maps a counter to 32 hex digits, one to one. */
  static String hex32(long counter, long seed) {
    return hex(mix(seed ^ mix(counter)), mix(counter + mix(seed)));
  }

  /** Writes 128 bits as 32 hex digits. */
  static String hex(long first, long second) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first) + hex.toHexDigits(second);
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

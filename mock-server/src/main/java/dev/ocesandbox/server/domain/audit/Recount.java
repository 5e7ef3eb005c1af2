// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The amounts of a view, added up by what they belong to. */
final class Recount {

  private final String name;
  private final TreeMap<Key, Tally> tallies = new TreeMap<>(Key.ORDER);

  Recount(String name) {
    this.name = name;
  }

  /**
   * What amounts belong to.
   *
   * @param mode charging mode
   * @param text id or name
   */
  record Key(int mode, String text) {
    static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::mode).thenComparing(Key::text);
  }

  /** Returns the name of the view. */
  String name() {
    return name;
  }

  /** Returns the sums of a key, which it adds if it is new. */
  Tally at(int mode, String text) {
    return tallies.computeIfAbsent(new Key(mode, text), key -> new Tally());
  }

  /** Returns the sums of a key; null if there are none. */
  @Nullable Tally find(Key key) {
    return tallies.get(key);
  }

  /** Returns the keys of both, sorted. */
  Set<Key> keysWith(Recount other) {
    Set<Key> keys = new TreeSet<>(Key.ORDER);
    keys.addAll(tallies.keySet());
    keys.addAll(other.tallies.keySet());
    return keys;
  }

  /** Returns the part that is not zero, or that another one has too. */
  Recount withoutZeros(Recount other) {
    Recount part = new Recount(name);
    tallies.forEach(
        (key, tally) -> {
          if (!tally.isZero() || other.find(key) != null) {
            part.tallies.put(key, tally);
          }
        });
    return part;
  }

  /** Returns the part that another one has too. */
  Recount in(Recount other) {
    Recount part = new Recount(name);
    tallies.forEach(
        (key, tally) -> {
          if (other.find(key) != null) {
            part.tallies.put(key, tally);
          }
        });
    return part;
  }

  /** Returns the part with a charging mode. */
  Recount of(int mode) {
    Recount part = new Recount(name);
    tallies.forEach(
        (key, tally) -> {
          if (key.mode() == mode) {
            part.tallies.put(key, tally);
          }
        });
    return part;
  }
}

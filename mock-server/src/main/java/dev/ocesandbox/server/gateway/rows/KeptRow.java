// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import dev.ocesandbox.contracts.json.FixedObject;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** A row under its key: kind and record by identity, what else it shows by value. */
final class KeptRow extends WeakReference<Object> {

  /**
   * About how many bytes the key, its place in a map and what readers have found in the row take,
   * besides texts of the key.
   */
  private static final int OVERHEAD = 350;

  private final Object kind;
  private final Object shown;
  private final int hash;
  private final FixedObject row;
  private final int weight;

  KeptRow(
      Object kind,
      Object of,
      Object shown,
      int hash,
      FixedObject row,
      ReferenceQueue<Object> collected) {
    super(of, collected);
    this.kind = kind;
    this.shown = shown;
    this.hash = hash;
    this.row = row;
    this.weight = row.weight() + OVERHEAD;
  }

  FixedObject row() {
    return row;
  }

  /** Returns about how many bytes it takes. */
  int weight() {
    return weight;
  }

  boolean is(Object otherKind, Object of, Object otherShown) {
    return kind == otherKind && refersTo(of) && shown.equals(otherShown);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    Object of = get();
    return of != null && other instanceof KeptRow row && row.is(kind, of, shown);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

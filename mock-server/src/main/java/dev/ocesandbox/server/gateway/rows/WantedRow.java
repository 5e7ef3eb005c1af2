// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import dev.ocesandbox.contracts.json.FixedObject;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** Looks up a {@link KeptRow}: equal to the one of the same kind and record that shows the same. */
final class WantedRow {

  private final Object kind;
  private final Object of;
  private final Object shown;
  private final int hash;

  WantedRow(Object kind, Object of, Object shown) {
    this.kind = kind;
    this.of = of;
    this.shown = shown;
    this.hash = 31 * (31 * System.identityHashCode(of) + kind.hashCode()) + shown.hashCode();
  }

  KeptRow kept(FixedObject row, ReferenceQueue<Object> collected) {
    return new KeptRow(kind, of, shown, hash, row, collected);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptRow row && row.is(kind, of, shown);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

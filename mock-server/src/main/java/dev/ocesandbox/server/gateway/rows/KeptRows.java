// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import dev.ocesandbox.contracts.json.FixedObject;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of one kind. A row is made when it is first shown, and kept as long as its record is in use
 * and there is room. Thread-safe.
 *
 * <p>Worlds are immutable, so the same record gives the same row again, in any world, unless
 * something else that the row shows is different: the language, a name that can be changed, a
 * balance, the time. All of that is the second argument of the writer, and part of the key. Writers
 * are static methods, so a row can't show anything that is not in its key.
 *
 * @param <R> type of the records, which are compared by identity
 * @param <S> type of what a row shows besides its record: small values that are compared by {@code
 *     equals}, without a reference to a record or a world
 */
public final class KeptRows<R, S> {

  /** Writes rows; a static method. */
  public interface Writer<R, S> {

    /** Returns the row of a record. The same arguments give the same row. */
    ObjectNode row(R of, S shown);
  }

  private final Writer<? super R, ? super S> writer;
  private final RowCache cache;

  KeptRows(Writer<? super R, ? super S> writer, RowCache cache) {
    this.writer = writer;
    this.cache = cache;
  }

  /** Returns the rows that a static method writes. For a constant: each is a kind of its own. */
  public static <R, S> KeptRows<R, S> by(Writer<? super R, ? super S> writer) {
    return new KeptRows<>(writer, RowCache.SHARED);
  }

  /** Returns the row of a record. */
  public FixedObject row(R of, S shown) {
    WantedRow wanted = new WantedRow(this, of, shown);
    FixedObject known = cache.find(wanted);
    return known == null ? cache.keep(wanted, FixedObject.of(writer.row(of, shown))) : known;
  }

  /**
   * Adds the rows of some records to a list.
   *
   * @param shown what the row of a record shows besides it
   */
  public void addTo(
      ArrayNode list, Iterable<? extends R> records, Function<? super R, ? extends S> shown) {
    records.forEach(of -> list.add(row(of, shown.apply(of))));
  }
}

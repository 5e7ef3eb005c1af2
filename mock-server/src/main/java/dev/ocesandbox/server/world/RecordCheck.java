// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * Checks a record of a saved world after the whole world has been read. Looks at its own room and
 * at rooms that its room uses; ids of other rooms are {@linkplain RecordChecks#refers references}.
 *
 * @param <T> type of the record
 */
@FunctionalInterface
public interface RecordCheck<T> {

  /** Adds the flaws of a record. */
  void check(T record, Flaws flaws);
}

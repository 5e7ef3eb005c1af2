// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.ledger.LedgerAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold for the records of a list in a saved world, so that the world can live. Immutable.
 *
 * @param <T> type of the records
 * @param names ids that the records have; no two records of a world have the same of a kind
 * @param references ids that the records refer to
 * @param accounts accounts of the ledger that exist because of the records
 * @param checks everything else
 */
public record RecordChecks<T>(
    List<Ids<T>> names,
    List<Ids<T>> references,
    List<Function<T, LedgerAccount>> accounts,
    List<RecordCheck<T>> checks) {

  /** Kind of the ids of customers. They are in the accounts of a file, not in a room. */
  public static final String CUSTOMER = "customer";

  /**
   * Ids in a record.
   *
   * @param kind what they are ids of, such as "coupon"; rooms refer to each other by it
   * @param path path of the ids in the record
   * @param counter counter of the world that they are issued from; empty if they are not
   * @param of returns them
   */
  public record Ids<T>(String kind, String path, String counter, Function<T, Stream<String>> of) {}

  /** Creates checks with copies of the lists. */
  public RecordChecks {
    names = List.copyOf(names);
    references = List.copyOf(references);
    accounts = List.copyOf(accounts);
    checks = List.copyOf(checks);
  }

  /** Returns checks that accept every record. */
  public static <T> RecordChecks<T> none() {
    return new RecordChecks<>(List.of(), List.of(), List.of(), List.of());
  }

  /** Returns these checks for records that have an id. */
  public RecordChecks<T> names(String kind, String path, Function<T, String> id) {
    return issuesAll("", kind, path, id.andThen(Stream::of));
  }

  /** Returns these checks for records that have any number of ids. */
  public RecordChecks<T> namesAll(String kind, String path, Function<T, Stream<String>> ids) {
    return issuesAll("", kind, path, ids);
  }

  /** Returns these checks for records that have an id from a counter of the world. */
  public RecordChecks<T> issues(String counter, String kind, String path, Function<T, String> id) {
    return issuesAll(counter, kind, path, id.andThen(Stream::of));
  }

  /** Returns these checks for records that have any number of ids from a counter of the world. */
  public RecordChecks<T> issuesAll(
      String counter, String kind, String path, Function<T, Stream<String>> ids) {
    return new RecordChecks<>(
        plus(names, new Ids<>(kind, path, counter, ids)), references, accounts, checks);
  }

  /** Returns these checks for records that refer to another one. */
  public RecordChecks<T> refers(String kind, String path, Function<T, String> id) {
    return refersAll(kind, path, id.andThen(Stream::of));
  }

  /** Returns these checks for records that refer to any number of others. */
  public RecordChecks<T> refersAll(String kind, String path, Function<T, Stream<String>> ids) {
    return new RecordChecks<>(
        names, plus(references, new Ids<>(kind, path, "", ids)), accounts, checks);
  }

  /** Returns these checks for records with an account in the ledger. */
  public RecordChecks<T> holds(Function<T, LedgerAccount> account) {
    return new RecordChecks<>(names, references, plus(accounts, account), checks);
  }

  /** Returns these checks and another one. */
  public RecordChecks<T> and(RecordCheck<T> check) {
    return new RecordChecks<>(names, references, accounts, plus(checks, check));
  }

  private static <E> List<E> plus(List<E> list, E more) {
    List<E> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}

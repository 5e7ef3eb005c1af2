// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Checks a saved world when it has been read as a whole: no id is there twice, everything that a
 * record, an agenda item or a ledger entry refers to is there, and the {@link RecordChecks} of the
 * rooms hold. The time that this takes grows with the number of records only. Used for one file.
 */
final class ImportChecks {

  private static final Set<LedgerAccount.Kind> OF_RECORDS =
      EnumSet.of(
          LedgerAccount.Kind.COUPON, LedgerAccount.Kind.COUPON_LOCKED, LedgerAccount.Kind.CARD);

  private final Scheduler scheduler;
  private final KnownIds known;
  private final List<ReadList<?>> lists = new ArrayList<>();
  private final Set<LedgerAccount> seen = new HashSet<>();

  /** Creates checks for a file whose accounts have been read. */
  ImportChecks(Scheduler scheduler, World accounts) {
    this.scheduler = scheduler;
    this.known = new KnownIds(accounts);
  }

  /** Returns what takes the records of a list. */
  <T> ReadList<T> list(JsonPointer place, RecordChecks<T> checks) {
    ReadList<T> list = new ReadList<>(place, checks);
    lists.add(list);
    return list;
  }

  /** Returns what takes the items of the agenda. */
  ReadList<Due> agenda(JsonPointer place) {
    return list(place, RecordChecks.<Due>none().and(this::due));
  }

  /** Returns what takes the entries of the ledger. */
  ReadList<Entry> ledger(JsonPointer place) {
    return list(place, RecordChecks.<Entry>none().and(this::entry));
  }

  /**
   * Checks everything that has been read.
   *
   * @param line line of the state
   * @param state place of the state
   * @throws dev.ocesandbox.server.files.InvalidFile if anything is wrong
   */
  void check(World world, int line, JsonPointer state) {
    FoundFlaws found = new FoundFlaws(world);
    lists.forEach(list -> list.enter(known, found));
    lists.forEach(list -> list.resolve(known, found));
    // The other checks may rely on ids.
    found.throwIfAny();
    counters(world, found.at(line, state));
    lists.forEach(list -> list.check(found));
    found.throwIfAny();
  }

  /** A counter that is too low would issue ids that are in use. */
  private void counters(World world, Flaws flaws) {
    known
        .issued()
        .forEach(
            (counter, least) ->
                flaws.unless(
                    world.counters().getOrDefault(counter, 0L) >= least,
                    "counters." + counter,
                    "must be at least " + least + ", the number of ids in this file",
                    "至少为" + least + "，即文件中ID的个数"));
  }

  private void due(Due due, Flaws flaws) {
    flaws.inOrder(flaws.world().settledTo(), due.at(), "at");
    String kind = scheduler.subjects(due.type());
    if (!kind.isEmpty() && !known.has(kind, due.subject())) {
      flaws.add("subject", FoundFlaws.unknown(kind, due.subject()));
    }
  }

  private void entry(Entry entry, Flaws flaws) {
    flaws.past(entry.at(), "at");
    int index = 0;
    for (Posting posting : entry.postings()) {
      String path = "postings[" + index++ + "].account";
      if (seen.add(posting.account())) {
        account(posting.account(), path, flaws);
      }
    }
  }

  private void account(LedgerAccount account, String path, Flaws flaws) {
    if (account.kind().isOfVendor()) {
      flaws.unless(account.owner().isEmpty(), path + ".owner", "must be empty", "必须为空");
    } else if (!known.has(RecordChecks.CUSTOMER, account.owner())) {
      flaws.add(path + ".owner", FoundFlaws.unknown(RecordChecks.CUSTOMER, account.owner()));
    }
    flaws.unless(
        known.has(account) || mayBeWithoutRecord(account, flaws.world()),
        path + ".reference",
        "is an account of nothing in this file: " + FoundFlaws.shown(account.toString()),
        "在文件中没有对应的记录：" + FoundFlaws.shown(account.toString()));
  }

  /** A credit line that has ended has no record, only entries that add up to zero. */
  private static boolean mayBeWithoutRecord(LedgerAccount account, World world) {
    return account.kind() == LedgerAccount.Kind.CREDIT
        ? world.ledger().balance(account).isZero()
        : !OF_RECORDS.contains(account.kind()) && account.reference().isEmpty();
  }
}

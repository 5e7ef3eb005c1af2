// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;

/** The records of a list that has been read, with their lines and what must hold for them. */
final class ReadList<T> {

  private final JsonPointer place;
  private final RecordChecks<T> checks;
  private final List<T> records = new ArrayList<>();
  private final boolean kept;
  private int[] lines = new int[16];

  ReadList(JsonPointer place, RecordChecks<T> checks) {
    this.place = place;
    this.checks = checks;
    this.kept = !checks.equals(RecordChecks.none());
  }

  /** Adds a record, unless nothing has to hold for it. */
  void add(T record, int line) {
    if (!kept) {
      return;
    }
    if (records.size() == lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    lines[records.size()] = line;
    records.add(record);
  }

  /** Enters the ids and ledger accounts of the records; no id may be entered twice. */
  void enter(KnownIds known, FoundFlaws found) {
    each(
        found,
        (record, flaws) -> {
          checks.accounts().forEach(account -> known.enter(account.apply(record)));
          for (RecordChecks.Ids<T> ids : checks.names()) {
            ids.of()
                .apply(record)
                .forEach(
                    id -> {
                      flaws.unless(
                          known.enter(ids.kind(), id),
                          ids.path(),
                          "must not be used twice: " + FoundFlaws.shown(id),
                          "不能重复使用：" + FoundFlaws.shown(id));
                      known.count(ids.counter(), ids.kind(), id);
                    });
          }
        });
  }

  /** Checks that everything that the records refer to has been entered. */
  void resolve(KnownIds known, FoundFlaws found) {
    each(
        found,
        (record, flaws) -> {
          for (RecordChecks.Ids<T> ids : checks.references()) {
            ids.of()
                .apply(record)
                .filter(id -> !known.has(ids.kind(), id))
                .forEach(id -> flaws.add(ids.path(), FoundFlaws.unknown(ids.kind(), id)));
          }
        });
  }

  /** Checks everything else. */
  void check(FoundFlaws found) {
    each(found, (record, flaws) -> checks.checks().forEach(one -> one.check(record, flaws)));
  }

  private void each(FoundFlaws found, BiConsumer<T, Flaws> action) {
    for (int i = 0; i < records.size() && !found.isFull(); i++) {
      action.accept(records.get(i), found.at(lines[i], place.appendIndex(i)));
    }
  }
}

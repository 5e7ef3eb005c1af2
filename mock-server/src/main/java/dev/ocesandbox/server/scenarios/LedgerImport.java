// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerCheck;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;

/** Reads the ledger of a saved state and checks its sums. */
final class LedgerImport {

  private LedgerImport() {}

  /** Reads the list at the parser's current token. */
  static Ledger read(JsonParser parser, JsonPointer place, ReadList<Entry> read) {
    return RecordReader.fold(
        parser, place, Entry.class, Ledger.EMPTY, LedgerImport::posted, List.of(), read);
  }

  private static Ledger posted(Ledger ledger, Entry entry) {
    long number = ledger.entries().size() + 1L;
    if (entry.number() != number) {
      throw new IllegalArgumentException("must have number " + number);
    }
    if (!entry.sum().isZero()) {
      throw new IllegalArgumentException("must add up to 0.00, not " + entry.sum());
    }
    return ledger.with(entry);
  }

  /**
   * Checks the balances of a complete ledger; entries that add up can still overdraw an account.
   *
   * @throws InvalidFile if a balance is wrong
   */
  static void check(Ledger ledger, int line, JsonPointer place) {
    List<FileProblem> problems =
        LedgerCheck.differences(Ledger.EMPTY, ledger).stream()
            .map(
                difference ->
                    FileProblem.at(line, place, new Bilingual(difference, "余额不一致：" + difference)))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidFile(problems);
    }
  }
}

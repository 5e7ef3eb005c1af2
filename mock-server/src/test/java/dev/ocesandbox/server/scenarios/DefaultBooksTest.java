// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger and the agenda of the scenario default. */
class DefaultBooksTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

  private final World world = Given.world("default", START).store().read(START);
  private final String acme = Given.idOf(world, "acme");

  @Test
  void its_books_are_in_order_from_the_first_entry_on() {
    assertThat(LedgerCheck.differences(Ledger.EMPTY, world.ledger())).isEmpty();
    assertThat(world.ledger().recounted())
        .containsExactlyInAnyOrderEntriesOf(Map.copyOf(world.ledger().balances()));
    List<Entry> arranged = arranged(world);
    assertThat(arranged).extracting(Entry::at).isSorted();
    assertThat(all(world).subList(arranged.size(), all(world).size()))
        .extracting(Entry::at)
        .hasSizeGreaterThan(100)
        .isSorted();
  }

  private static List<Entry> all(World world) {
    return world.ledger().entries().stream().toList();
  }

  /** The entries before those of the past months of use, which the last request adds. */
  private static List<Entry> arranged(World world) {
    List<Entry> all = all(world);
    int size = 1;
    while (!all.get(size).at().isBefore(all.get(size - 1).at())) {
      size++;
    }
    return all.subList(0, size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T15:59:59Z",
        "2026-01-01T00:00:00Z",
        "2026-03-31T16:00:00Z",
        "2031-07-15T12:00:00Z"
      })
  void it_is_the_same_whenever_it_starts(Instant start) {
    World other = Given.world("default", start).store().read(start);

    assertThat(Accounts.cash(other, acme)).hasToString("10000.00");
    assertThat(arranged(other)).hasSameSizeAs(arranged(world));
    assertThat(agenda(other)).hasSameSizeAs(agenda(world));
  }

  /** Which bills are still to be closed depends on the day of the month. */
  private static List<Due> agenda(World world) {
    return world.agenda().items().stream()
        .filter(due -> !due.type().equals("bills.close"))
        .toList();
  }
}

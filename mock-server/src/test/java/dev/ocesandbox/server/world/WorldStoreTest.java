// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static dev.ocesandbox.server.world.GivenStore.START;
import static dev.ocesandbox.server.world.GivenStore.empty;
import static dev.ocesandbox.server.world.GivenStore.noted;
import static dev.ocesandbox.server.world.GivenStore.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a store publishes and what it does not. */
class WorldStoreTest {

  private static final LedgerAccount CASH = LedgerAccount.of(Kind.CASH, "acme");
  private static final LedgerAccount TOP_UPS = LedgerAccount.vendor(Kind.TOP_UPS);

  @Test
  void an_accepted_change_is_published() {
    GivenStore given = GivenStore.frozen(empty());

    Change<Integer> first = given.note(START, "one");
    Change<Integer> second = given.note(START, "two");

    assertThat(value(first)).isEqualTo(1);
    assertThat(value(second)).isEqualTo(2);
    assertThat(given.notes()).containsExactly("one", "two");
  }

  @Test
  void a_refused_change_changes_nothing() {
    GivenStore given = GivenStore.frozen(noted(empty(), "one"));
    World before = given.world();

    Change<String> change = given.write((world, now) -> Change.refused(Refusal.by("test.no")));

    assertThat(change).isEqualTo(new Change.Refused<String>(Refusal.by("test.no")));
    assertThat(given.world()).isEqualTo(before);
    assertThat(given.world().slots()).isSameAs(before.slots());
  }

  @Test
  void a_rule_that_throws_changes_nothing() {
    GivenStore given = GivenStore.frozen(noted(empty(), "one"));
    World before = given.world();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () ->
                given.write(
                    (world, now) -> {
                      throw new UnsupportedOperationException("a bug");
                    }));

    assertThat(given.world()).isEqualTo(before);
  }

  @Test
  void an_entry_that_makes_money_is_not_published() {
    GivenStore given = GivenStore.frozen(empty());
    World before = given.world();

    assertThatExceptionOfType(BrokenInvariant.class)
        .isThrownBy(() -> given.write((world, now) -> Change.of(posted(world, "10.00"), "done")))
        .withMessage(
            "TestOperation would break the ledger: entry 1 (top-up acme) adds up to 10.00, not to"
                + " 0.00");

    assertThat(given.world()).isEqualTo(before);
  }

  @Test
  void an_overdrawn_customer_is_not_published() {
    GivenStore given = GivenStore.frozen(empty());
    World before = given.world();

    assertThatExceptionOfType(BrokenInvariant.class)
        .isThrownBy(
            () -> given.write((world, now) -> Change.of(moved(world, now, "-0.01"), "done")))
        .withMessageContaining("cash:acme fell to -0.01");

    assertThat(given.world()).isEqualTo(before);
  }

  @Test
  void an_entry_that_adds_up_to_zero_is_published() {
    GivenStore given = GivenStore.frozen(empty());

    given.write((world, now) -> Change.of(moved(world, now, "10.00"), "done"));

    assertThat(given.world().ledger().balance(CASH)).isEqualTo(Money.of("10.00"));
    assertThat(given.world().ledger().balance(TOP_UPS)).isEqualTo(Money.of("-10.00"));
  }

  @Test
  void what_happens_by_itself_must_not_make_money_either() {
    World planned = planned(empty(), START.plusSeconds(60), "bell");
    GivenStore given =
        GivenStore.of(
            planned,
            WorldClock.REAL,
            (world, due) -> Settled.event(posted(world, "1.00"), due, "rung", Map.of()));
    Instant later = START.plusSeconds(60);

    assertThatExceptionOfType(BrokenInvariant.class)
        .isThrownBy(() -> given.store().read(later))
        .withMessageStartingWith("Settle would break the ledger");
    assertThatExceptionOfType(BrokenInvariant.class).isThrownBy(() -> given.note(later, "one"));
    assertThatExceptionOfType(BrokenInvariant.class)
        .isThrownBy(() -> given.advance(START, now -> later));
    assertThat(given.world()).isEqualTo(planned);
  }

  @Test
  void the_rules_that_shaped_a_change_are_returned_and_not_kept() {
    GivenStore given = GivenStore.frozen(empty());

    Change<Integer> change = given.note(START, "one");

    assertThat(world(change).trail()).containsExactly("test.note");
    assertThat(given.world().trail()).isEmpty();
  }

  @Test
  void a_rule_decides_on_a_world_in_which_all_that_was_due_has_happened() {
    GivenStore given = GivenStore.running(planned(empty(), START.plusSeconds(60), "bell"));
    Instant later = START.plusSeconds(90);

    Change<Instant> change =
        given.write(later, (world, now) -> Change.of(noted(world, "written"), now));

    assertThat(value(change)).isEqualTo(later);
    assertThat(given.notes(later)).containsExactly("bell", "written");
    assertThat(given.store().read(later).settledTo()).isEqualTo(later);
    assertThat(world(change).trail()).isEmpty();
  }

  @Test
  void what_was_due_has_happened_even_when_the_change_is_refused() {
    GivenStore given = GivenStore.running(planned(empty(), START.plusSeconds(60), "bell"));
    Instant later = START.plusSeconds(60);

    given.write(later, (world, now) -> Change.refused(Refusal.by("test.no")));

    assertThat(given.notes(later)).containsExactly("bell");
  }

  @Test
  void a_read_finds_what_was_due_done() {
    GivenStore given = GivenStore.running(planned(empty(), START.plusSeconds(60), "bell"));

    assertThat(given.notes(START.plusSeconds(59))).isEmpty();
    assertThat(given.notes(START.plusSeconds(60))).containsExactly("bell");
    assertThat(given.notes(START.plusSeconds(61))).containsExactly("bell");
    assertThat(given.store().read(START.plusSeconds(61)).trail()).isEmpty();
  }

  @Test
  void a_read_of_a_world_in_which_nothing_is_due_makes_no_new_world() {
    GivenStore given = GivenStore.running(planned(empty(), START.plusSeconds(60), "bell"));

    World first = given.store().read(START);

    assertThat(given.store().read(START.plusSeconds(59))).isSameAs(first);
  }

  @Test
  void a_view_is_a_world_with_what_its_clock_showed() {
    GivenStore given = GivenStore.running(planned(empty(), START.plusSeconds(60), "bell"));

    WorldView before = given.store().view(START.plusSeconds(59));
    WorldView after = given.store().view(START.plusSeconds(60));

    assertThat(before.at()).isEqualTo(START.plusSeconds(59));
    assertThat(before.frozen()).isFalse();
    assertThat(before.world().get(GivenStore.NOTES)).isEmpty();
    assertThat(after.at()).isEqualTo(START.plusSeconds(60));
    assertThat(after.world().get(GivenStore.NOTES)).containsExactly("bell");
    assertThat(given.store().view(START.plusSeconds(60)).world()).isSameAs(after.world());
    assertThat(GivenStore.frozen(empty()).store().view(START.plusSeconds(9)))
        .isEqualTo(new WorldView(empty(), START, true));
  }

  @Test
  void another_world_can_be_put_in_place_with_an_earlier_time() {
    GivenStore given = GivenStore.frozen(noted(empty(), "one"));
    given.advance(START, now -> now.plus(Duration.ofDays(1)));
    World other = noted(empty(), "other");

    given
        .store()
        .replace(START, GivenStore.OPERATION, new ClockedWorld(other, WorldClock.frozen(START)));

    assertThat(given.world()).isSameAs(other);
    assertThat(given.store().now(START)).isEqualTo(START);
  }

  private static World posted(World world, String amount) {
    Posting made = new Posting(CASH, Money.of(amount), "", CASH.toString());
    return world.with(
        world
            .ledger()
            .with(new Entry(1, world.settledTo(), EntryKind.TOP_UP, "acme", List.of(made))));
  }

  private static World moved(World world, Instant now, String amount) {
    return world.post(
        now, EntryKind.TOP_UP, "acme", List.of(new Transfer(TOP_UPS, CASH, Money.of(amount))));
  }

  private static <T> T value(Change<T> change) {
    return accepted(change).value();
  }

  private static World world(Change<?> change) {
    return accepted(change).world();
  }

  private static <T> Change.Accepted<T> accepted(Change<T> change) {
    assertThat(change).isInstanceOf(Change.Accepted.class);
    return (Change.Accepted<T>) change;
  }
}

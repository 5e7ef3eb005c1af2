// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static dev.ocesandbox.server.world.GivenStore.NOTES;
import static dev.ocesandbox.server.world.GivenStore.START;
import static dev.ocesandbox.server.world.GivenStore.empty;
import static dev.ocesandbox.server.world.GivenStore.noted;
import static dev.ocesandbox.server.world.GivenStore.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that are only preview out. */
class WorldStorePreviewTest {

  private static final Instant LATER = START.plusSeconds(60);

  private final World planned = planned(empty(), LATER, "bell");

  @Test
  void a_previewed_change_is_not_published() {
    GivenStore given = GivenStore.running(planned);
    World before = given.world();

    Preview<Instant> preview =
        given.preview(LATER, (world, now) -> Change.of(noted(world, "previewed"), now));

    assertThat(preview.before().get(NOTES)).containsExactly("bell");
    assertThat(preview.before().settledTo()).isEqualTo(LATER);
    assertThat(preview.before().trail()).isEmpty();
    Change.Accepted<Instant> accepted = (Change.Accepted<Instant>) preview.change();
    assertThat(accepted.value()).isEqualTo(LATER);
    assertThat(accepted.world().get(NOTES)).containsExactly("bell", "previewed");
    assertThat(given.world()).isSameAs(before);
  }

  @Test
  void a_previewed_refusal_settles_nothing() {
    GivenStore given = GivenStore.running(planned);

    Preview<String> preview =
        given.preview(LATER, (world, now) -> Change.refused(Refusal.by("test.no")));

    assertThat(preview.change()).isEqualTo(new Change.Refused<String>(Refusal.by("test.no")));
    assertThat(preview.before().get(NOTES)).containsExactly("bell");
    assertThat(given.world()).isSameAs(planned);
  }

  @Test
  void a_preview_of_a_change_that_makes_money_fails() {
    GivenStore given = GivenStore.frozen(empty());
    LedgerAccount cash = LedgerAccount.of(Kind.CASH, "acme");
    Posting made = new Posting(cash, Money.of("1.00"), "", cash.toString());
    Ledger ledger = Ledger.EMPTY.with(new Entry(1, START, EntryKind.TOP_UP, "acme", List.of(made)));

    assertThatExceptionOfType(BrokenInvariant.class)
        .isThrownBy(
            () -> given.preview(START, (world, now) -> Change.of(world.with(ledger), "done")))
        .withMessageStartingWith("TestOperation would break the ledger");
  }
}

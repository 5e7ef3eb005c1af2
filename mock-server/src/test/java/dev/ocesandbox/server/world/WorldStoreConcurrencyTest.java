// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static dev.ocesandbox.server.world.GivenStore.START;
import static dev.ocesandbox.server.world.GivenStore.empty;
import static dev.ocesandbox.server.world.GivenStore.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One writer at a time, and readers never wait. Latches order the threads. */
@Timeout(60)
class WorldStoreConcurrencyTest {

  private static final LedgerAccount ONE = LedgerAccount.of(Kind.CASH, "one");
  private static final LedgerAccount TWO = LedgerAccount.of(Kind.CASH, "two");

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void stop() {
    released.countDown();
    pool.shutdownNow();
  }

  @Test
  void readers_and_previews_do_not_wait_for_the_writer() throws Exception {
    GivenStore given = GivenStore.frozen(noted(empty(), "old"));
    Future<Change<String>> writer = pool.submit(() -> slowly(given, "new"));
    writing.await();

    assertThat(result(() -> given.notes())).containsExactly("old");
    assertThat(result(() -> given.store().view(START).world().get(GivenStore.NOTES)))
        .containsExactly("old");
    assertThat(result(() -> given.store().now(START))).isEqualTo(START);
    assertThat(
            result(() -> given.preview(START, (world, now) -> Change.of(world, "seen")).change()))
        .isInstanceOf(Change.Accepted.class);
    released.countDown();

    writer.get();
    assertThat(given.notes()).containsExactly("old", "new");
  }

  @Test
  void a_second_writer_waits_for_the_first() throws Exception {
    GivenStore given = GivenStore.frozen(empty());
    AtomicBoolean secondRan = new AtomicBoolean();
    Thread second =
        new Thread(
            () ->
                given.write(
                    (world, now) -> {
                      secondRan.set(true);
                      return Change.of(noted(world, "second"), "done");
                    }));

    given.write(
        (world, now) -> {
          second.start();
          while (second.getState() != Thread.State.WAITING && !secondRan.get()) {
            Thread.onSpinWait();
          }
          return Change.of(noted(world, "first " + secondRan.get()), "done");
        });
    second.join();

    assertThat(given.notes()).containsExactly("first false", "second");
  }

  @Test
  void a_writer_that_fails_releases_the_lock() throws Exception {
    GivenStore given = GivenStore.frozen(empty());

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                given.write(
                    (world, now) -> {
                      throw new IllegalStateException("a bug");
                    }));

    assertThat(result(() -> given.note(START, "next"))).isInstanceOf(Change.Accepted.class);
    assertThat(given.notes()).containsExactly("next");
  }

  @Test
  void no_change_of_many_writers_is_lost_and_every_reader_sees_a_whole_world() throws Exception {
    GivenStore given = GivenStore.frozen(empty());
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(pool.submit(after(start, () -> transfers(given))));
      results.add(pool.submit(after(start, () -> sightsOfHalfATransfer(given))));
    }
    start.countDown();
    for (Future<Integer> result : results) {
      assertThat(result.get()).isZero();
    }

    assertThat(given.world().ledger().entries()).hasSize(2_000);
    assertThat(given.world().ledger().balance(TWO)).isEqualTo(Money.of("20.00"));
    assertThat(given.notes()).hasSize(2_000);
  }

  @Test
  void a_view_shows_world_and_clock_of_one_moment() throws Exception {
    GivenStore given = GivenStore.frozen(empty());
    ClockedWorld early = new ClockedWorld(noted(empty(), "early"), WorldClock.frozen(START));
    Instant later = START.plusSeconds(60);
    ClockedWorld late = new ClockedWorld(noted(empty(), "late"), WorldClock.frozen(later));
    given.store().replace(START, GivenStore.OPERATION, early);
    AtomicBoolean done = new AtomicBoolean();
    Future<?> writer =
        pool.submit(
            () -> {
              while (!done.get()) {
                given.store().replace(START, GivenStore.OPERATION, late);
                given.store().replace(START, GivenStore.OPERATION, early);
              }
            });

    Set<WorldView> views = new HashSet<>();
    for (int i = 0; i < 100_000 || views.size() < 2; i++) {
      views.add(given.store().view(START));
    }
    done.set(true);
    writer.get();

    assertThat(views)
        .containsExactlyInAnyOrder(
            new WorldView(early.world(), START, true), new WorldView(late.world(), later, true));
  }

  private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
    return () -> {
      start.await();
      return work.call();
    };
  }

  private static int transfers(GivenStore given) {
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      Change<String> change =
          given.write((world, now) -> Change.of(noted(transfer(world), "moved"), "done"));
      refused += change instanceof Change.Accepted<String> ? 0 : 1;
    }
    return refused;
  }

  private static World transfer(World world) {
    LedgerAccount vendor = LedgerAccount.vendor(Kind.TOP_UPS);
    Money cent = Money.of("0.01");
    return world.post(
        START,
        EntryKind.TOP_UP,
        "both",
        List.of(new Transfer(vendor, ONE, cent), new Transfer(vendor, TWO, cent)));
  }

  /** Both accounts are always alike, and there are as many notes as entries. */
  private static int sightsOfHalfATransfer(GivenStore given) {
    int halves = 0;
    for (int i = 0; i < 2_000; i++) {
      World world = given.world();
      boolean whole =
          world.ledger().balance(ONE).equals(world.ledger().balance(TWO))
              && world.ledger().entries().size() == world.get(GivenStore.NOTES).size();
      halves += whole ? 0 : 1;
    }
    return halves;
  }

  private Change<String> slowly(GivenStore given, String note) {
    return given.write(
        (world, now) -> {
          writing.countDown();
          try {
            released.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Change.of(noted(world, note), "done");
        });
  }

  private <T> T result(Callable<T> work) throws InterruptedException, ExecutionException {
    try {
      return pool.submit(work).get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("waits for the writer", e);
    }
  }
}

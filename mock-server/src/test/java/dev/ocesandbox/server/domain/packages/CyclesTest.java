// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When cycles end, worked out by hand from a calendar of GMT+8. */
class CyclesTest {

  private static final Instant END = Instant.parse("2028-01-31T15:59:59Z");

  private static ResourcePackage first(Reuse reuse, Instant begin, Instant end) {
    return new ResourcePackage(
        "id",
        "customer",
        "order",
        new Resource.Product("p", new ProductKey("s", "r", "x"), "cn-north-4", null),
        new dev.ocesandbox.contracts.Bilingual("x", "x"),
        PackageStatus.IN_EFFECT,
        new Window(1, begin, end),
        reuse,
        Cycles.first(reuse, begin, end),
        List.of(),
        begin);
  }

  @ParameterizedTest(name = "cycle {0} of kind {1} from {2}")
  @CsvSource({
    // By the calendar, from Saturday 2026-01-31 18:20:30 in Beijing.
    "1, 1, 2026-01-31T10:20:30Z, 2026-01-31T10:59:59Z, 2026-01-31T11:59:59Z",
    "2, 1, 2026-01-31T10:20:30Z, 2026-01-31T15:59:59Z, 2026-02-01T15:59:59Z",
    "3, 1, 2026-01-31T10:20:30Z, 2026-02-01T15:59:59Z, 2026-02-08T15:59:59Z",
    "4, 1, 2026-01-31T10:20:30Z, 2026-01-31T15:59:59Z, 2026-02-28T15:59:59Z",
    "5, 1, 2026-01-31T10:20:30Z, 2026-12-31T15:59:59Z, 2027-12-31T15:59:59Z",
    // It is February already in Beijing.
    "4, 1, 2026-01-31T16:00:00Z, 2026-02-28T15:59:59Z, 2026-03-31T15:59:59Z",
    // By the subscription, from the same second.
    "1, 2, 2026-01-31T10:20:30Z, 2026-01-31T11:20:29Z, 2026-01-31T12:20:29Z",
    "2, 2, 2026-01-31T10:20:30Z, 2026-02-01T15:59:59Z, 2026-02-02T15:59:59Z",
    "3, 2, 2026-01-31T10:20:30Z, 2026-02-07T15:59:59Z, 2026-02-14T15:59:59Z",
    "4, 2, 2026-01-31T10:20:30Z, 2026-02-28T15:59:59Z, 2026-03-31T15:59:59Z",
    "5, 2, 2026-01-31T10:20:30Z, 2027-01-31T15:59:59Z, 2028-01-31T15:59:59Z",
  })
  void the_first_two_cycles_end_on_time(
      int cycle, int kind, Instant begin, Instant firstEnd, Instant secondEnd) {
    Reuse reuse = new Reuse(cycle, kind);
    ResourcePackage one = first(reuse, begin, END);

    assertThat(one.window()).isEqualTo(new Window(1, begin, firstEnd));
    assertThat(Cycles.next(one, reuse))
        .isEqualTo(new Window(2, firstEnd.plusSeconds(1), secondEnd));
  }

  @Test
  void a_package_without_cycles_has_its_whole_term() {
    Instant begin = Instant.parse("2026-01-31T10:20:30Z");

    assertThat(Cycles.first(null, begin, END)).isEqualTo(new Window(1, begin, END));
  }

  @Test
  void twelve_months_by_subscription_end_with_a_year() {
    Reuse monthly = new Reuse(4, 2);
    ResourcePackage one =
        first(
            monthly, Instant.parse("2026-10-10T02:00:00Z"), Instant.parse("2027-10-10T15:59:59Z"));

    int cycles = 1;
    while (!one.isInLastCycle()) {
      one = one.reset(Cycles.next(one, monthly));
      cycles++;
    }

    assertThat(cycles).isEqualTo(12);
    assertThat(Cycles.fullEnd(one, monthly)).isEqualTo(one.term().end());
  }
}

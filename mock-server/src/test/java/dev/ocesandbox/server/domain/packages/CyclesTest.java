// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When cycles end, worked out by hand from a calendar of GMT+8. */
class CyclesTest {

  private static final Instant END = Instant.parse("2028-01-31T15:59:59Z");

  private static PaidTerm term(Instant begin, Instant end) {
    return new PaidTerm("order", "order-000001", 0, 1, begin, end);
  }

  private static QuotaPeriod window(String begin, String end) {
    return new QuotaPeriod(Instant.parse(begin), Instant.parse(end));
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
    List<PaidTerm> terms = List.of(term(begin, END));
    Instant secondBegin = firstEnd.plusSeconds(1);

    QuotaPeriod first = new QuotaPeriod(begin, firstEnd);
    assertThat(Cycles.at(reuse, terms, begin)).isEqualTo(first);
    assertThat(Cycles.at(reuse, terms, firstEnd)).isEqualTo(first);
    QuotaPeriod second = new QuotaPeriod(secondBegin, secondEnd);
    assertThat(Cycles.at(reuse, terms, secondBegin)).isEqualTo(second);
    assertThat(Cycles.at(reuse, terms, secondEnd)).isEqualTo(second);
  }

  @Test
  void a_package_without_cycles_has_its_whole_term() {
    Instant begin = Instant.parse("2026-01-31T10:20:30Z");

    assertThat(Cycles.at(null, List.of(term(begin, END)), END))
        .isEqualTo(new QuotaPeriod(begin, END));
  }

  @Test
  void twelve_months_by_subscription_end_with_a_year() {
    Instant end = Instant.parse("2027-10-10T15:59:59Z");
    List<PaidTerm> terms = List.of(term(Instant.parse("2026-10-10T02:00:00Z"), end));

    int cycles = 1;
    QuotaPeriod cycle = Cycles.at(new Reuse(4, 2), terms, terms.get(0).begin());
    while (!cycle.end().equals(end)) {
      cycle = Cycles.at(new Reuse(4, 2), terms, cycle.end().plusSeconds(1));
      cycles++;
    }

    assertThat(cycles).isEqualTo(12);
  }

  @Test
  void before_the_first_term_and_after_the_last_the_nearest_cycle_counts() {
    List<PaidTerm> terms =
        List.of(term(Instant.parse("2026-11-23T02:00:00Z"), Instant.parse("2027-01-23T15:59:59Z")));

    assertThat(Cycles.at(new Reuse(4, 2), terms, Instant.EPOCH))
        .isEqualTo(window("2026-11-23T02:00:00Z", "2026-12-23T15:59:59Z"));
    assertThat(Cycles.at(new Reuse(4, 2), terms, END))
        .isEqualTo(window("2026-12-23T16:00:00Z", "2027-01-23T15:59:59Z"));
  }

  @ParameterizedTest(name = "kind {0}: {1} to {2}")
  @CsvSource({
    // By the subscription from the end of the term before, to the last day of longer months.
    "2, 2026-02-28T16:00:00Z, 2026-03-31T15:59:59Z",
    "2, 2026-03-31T16:00:00Z, 2026-04-30T15:59:59Z",
    // By the calendar a term that ends within a month begins a cycle of its own.
    "1, 2026-02-28T16:00:00Z, 2026-03-31T15:59:59Z",
  })
  void a_renewed_term_has_cycles_of_its_own(int kind, Instant begin, Instant end) {
    List<PaidTerm> terms =
        List.of(
            term(Instant.parse("2026-01-31T10:20:30Z"), Instant.parse("2026-02-28T15:59:59Z")),
            term(Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-04-30T15:59:59Z")));

    assertThat(Cycles.at(new Reuse(4, kind), terms, begin)).isEqualTo(new QuotaPeriod(begin, end));
  }

  @Test
  void a_calendar_month_in_which_a_term_is_renewed_has_two_cycles() {
    List<PaidTerm> terms =
        List.of(
            term(Instant.parse("2026-11-23T02:00:00Z"), Instant.parse("2026-12-23T15:59:59Z")),
            term(Instant.parse("2026-12-23T16:00:00Z"), Instant.parse("2027-01-23T15:59:59Z")));

    assertThat(Cycles.at(new Reuse(4, 1), terms, Instant.parse("2026-12-20T00:00:00Z")))
        .isEqualTo(window("2026-11-30T16:00:00Z", "2026-12-23T15:59:59Z"));
    assertThat(Cycles.at(new Reuse(4, 1), terms, Instant.parse("2026-12-25T00:00:00Z")))
        .isEqualTo(window("2026-12-23T16:00:00Z", "2026-12-31T15:59:59Z"));
  }
}

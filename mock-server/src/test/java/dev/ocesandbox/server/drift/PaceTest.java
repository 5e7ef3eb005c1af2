// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long requests wait. */
class PaceTest {

  private static final Operation BALANCES =
      Contracts.load().operation("ShowCustomerAccountBalances");
  private static final Operation PROVINCES = Contracts.load().operation("ListProvinces");
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private final AtomicLong clock = new AtomicLong();
  private final List<Long> waited = new ArrayList<>();

  private Pace pace(int perSecond) {
    return new Pace(
        perSecond,
        nanos -> {
          waited.add(nanos / 1_000_000);
          clock.addAndGet(nanos);
        },
        clock::get);
  }

  @Test
  void requests_are_as_far_apart_as_the_rate_says() throws InterruptedException {
    Pace pace = pace(4);

    pace.before(BALANCES);
    pace.before(PROVINCES);
    pace.before(BALANCES);

    assertThat(waited).containsExactly(250L, 250L);
  }

  @Test
  void the_documented_limit_of_an_operation_holds_at_any_rate() throws InterruptedException {
    Pace pace = pace(1_000);

    pace.before(BALANCES);
    pace.before(BALANCES);

    // Ten requests a second.
    assertThat(waited).containsExactly(100L);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 0, 7000",
    "'', 0, 1000",
    "'', 2, 4000",
    "99999, 0, 60000",
    "soon, 1, 2000",
    "'Fri, 01 May 2026 00:00:09 GMT', 0, 9000",
    "'Fri, 01 May 2026 00:00:00 GMT', 0, 0"
  })
  void a_busy_server_says_when_to_come_again_but_not_later_than_a_minute(
      String retryAfter, int tries, long millis) throws InterruptedException {
    pace(1).beforeRetry(tries, retryAfter, NOW);

    assertThat(waited).containsExactly(millis);
  }
}

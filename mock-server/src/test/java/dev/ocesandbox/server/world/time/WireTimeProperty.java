// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are written as java.time writes them, in every year. */
class WireTimeProperty {

  private static final long FIRST = Instant.parse("-0010-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("+10010-01-01T00:00:00Z").getEpochSecond();
  private static final int INSTANTS = 200_000;

  @ParameterizedTest(name = "seed {0}")
  @Seeds(1)
  void an_instant_is_written_as_java_time_writes_it(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < INSTANTS; i++) {
      long second = FIRST + Math.floorMod(random.nextLong(), LAST - FIRST);
      Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));

      assertThat(BusinessTime.wire(instant))
          .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0001-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "1969-12-31T23:59:59.5Z",
        "1970-01-01T00:00:00Z",
        "2000-02-29T23:59:59.999999999Z",
        "2100-02-28T23:59:59Z",
        "9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void the_ends_of_years_are_written_as_java_time_writes_them(Instant instant) {
    assertThat(BusinessTime.wire(instant))
        .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}

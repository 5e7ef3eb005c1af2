// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ids are formatted by hand, as the formatters of the JDK and exact arithmetic would do it. */
class IdFormatsTest {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(BusinessTime.ZONE);

  private final Random random = new Random(17);

  @Test
  void minutes_are_those_of_a_formatter() {
    for (int i = 0; i < 10_000; i++) {
      Instant instant = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 253_000_000_000L));

      assertThat(IdParts.minute(instant)).isEqualTo(MINUTE.format(instant));
    }
  }

  @Test
  void digits_are_those_of_a_formatter() {
    for (int i = 0; i < 10_000; i++) {
      int width = random.nextInt(1, 12);
      long number = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);

      assertThat(IdParts.padded(number, width))
          .isEqualTo(String.format(Locale.ROOT, "%0" + width + "d", number));
    }
  }

  @Test
  void numbers_are_scrambled_as_in_exact_arithmetic() {
    for (int i = 0; i < 10_000; i++) {
      long seed = random.nextLong();
      long space = random.nextLong(2, 10_000_000_000_000L);
      long counter = random.nextLong(space);

      assertThat(Scramble.within(counter, seed, space)).isEqualTo(exactly(counter, seed, space));
    }
  }

  private static long exactly(long counter, long seed, long space) {
    BigInteger size = BigInteger.valueOf(space);
    BigInteger factor = BigInteger.valueOf(Math.floorMod(Scramble.mix(seed), space));
    while (!factor.gcd(size).equals(BigInteger.ONE)) {
      factor = factor.add(BigInteger.ONE);
    }
    return factor
        .multiply(BigInteger.valueOf(counter))
        .add(BigInteger.valueOf(Math.floorMod(Scramble.mix(seed + 1), space)))
        .mod(size)
        .longValueExact();
  }

  @Test
  void hex_digits_are_those_of_a_formatter() {
    for (int i = 0; i < 1_000; i++) {
      long first = random.nextLong() >>> random.nextInt(64);
      long second = random.nextLong();

      assertThat(Scramble.hex(first, second)).isEqualTo("%016x%016x".formatted(first, second));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Samples of June 2025, GMT+8. */
final class Points {

  static final Instant JUNE = Instant.parse("2025-05-31T16:00:00Z");

  private Points() {}

  static Instant at(int day, int place) {
    return JUNE.plusSeconds((day - 1) * 86_400L + place * 300L);
  }

  /** Samples of a day from midnight on. */
  static List<Sample> day(int day, String... values) {
    return IntStream.range(0, values.length)
        .mapToObj(place -> new Sample(at(day, place), Quantity.of(values[place])))
        .toList();
  }

  /** Samples of 1, 2, 3 Mbps and so on from the first midnight on. */
  static List<Sample> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(place -> new Sample(at(1, place), Quantity.of(place + 1)))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reported samples of a resource and a day.
 *
 * <p>They are one text, because a world may have millions of them.
 *
 * @param resourceId the resource
 * @param day the day, GMT+8
 * @param values bandwidths in Mbps with a comma between each two, from midnight on; nothing where
 *     none was reported
 */
record SampleDay(String resourceId, LocalDate day, String values) {

  private static final Pattern VALUE = Pattern.compile("\\d{1,10}(\\.\\d{1,10})?");

  /** Creates a day; throws an IllegalArgumentException unless it has 288 places with numbers. */
  SampleDay {
    List<String> texts = texts(values);
    if (texts.size() != Samples.A_DAY || !texts.stream().allMatch(SampleDay::isValue)) {
      throw new IllegalArgumentException("values are not the %d of a day".formatted(Samples.A_DAY));
    }
  }

  private static boolean isValue(String text) {
    return text.isEmpty() || VALUE.matcher(text).matches();
  }

  /** Returns a day without samples. */
  static SampleDay empty(String resourceId, LocalDate day) {
    return new SampleDay(resourceId, day, ",".repeat(Samples.A_DAY - 1));
  }

  private static List<String> texts(String values) {
    return List.of(values.split(",", -1));
  }

  /** Returns the key of a day in the state. */
  static String key(String resourceId, LocalDate day) {
    return resourceId + " " + day;
  }

  String key() {
    return key(resourceId, day);
  }

  /** Returns the day with samples added; they replace earlier ones of the same time. */
  SampleDay with(Collection<Sample> samples) {
    List<String> texts = new ArrayList<>(texts(values));
    for (Sample sample : samples) {
      texts.set(Samples.place(sample.at()), sample.value().toString());
    }
    return new SampleDay(resourceId, day, String.join(",", texts));
  }

  /** Returns what was reported for each five minutes, from midnight on. */
  List<Optional<Quantity>> quantities() {
    return texts(values).stream()
        .map(text -> Optional.of(text).filter(t -> !t.isEmpty()).map(Quantity::of))
        .toList();
  }
}

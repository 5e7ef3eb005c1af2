// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Printable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was counted, by consumer and key. Tallies of several servers and runs can be added.
 *
 * @param byConsumer counts by key, by name of the consumer
 */
public record Tally(SortedMap<String, SortedMap<String, Long>> byConsumer) {

  /** The value of the field {@code format} in files. */
  public static final String FORMAT = "oce-sandbox-coverage";

  /** A tally of nothing. */
  public static final Tally NONE = new Tally(new TreeMap<>());

  private static final int MAX_CONSUMERS = 1_000;
  private static final long MAX_COUNT = 1_000_000_000_000_000L;
  private static final int SHOWN = 100;

  /** Creates a tally that keeps a copy. */
  public Tally {
    SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
    byConsumer.forEach(
        (name, counts) -> copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    byConsumer = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * Reads the field {@code counts} of a report.
   *
   * @throws IllegalArgumentException if it is the report of something else, or if something in
   *     {@code counts} is no count; the message says what
   */
  public static Tally of(JsonNode report) {
    if (!report.path("format").asString("").equals(FORMAT)) {
      throw new IllegalArgumentException("this is no report of coverage");
    }
    JsonNode read = report.path("counts");
    if (!read.isObject()) {
      throw new IllegalArgumentException("counts must be an object");
    }
    if (read.size() > MAX_CONSUMERS) {
      throw new IllegalArgumentException("counts has more than " + MAX_CONSUMERS + " consumers");
    }
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> consumer : read.properties()) {
      all.put(consumer.getKey(), counts(consumer.getKey(), consumer.getValue()));
    }
    return new Tally(all);
  }

  private static SortedMap<String, Long> counts(String consumer, JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "counts of '%s' must be an object".formatted(Printable.shortened(consumer, SHOWN)));
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      JsonNode count = one.getValue();
      if (!count.isIntegralNumber()
          || !count.canConvertToLong()
          || count.asLong() < 0
          || count.asLong() > MAX_COUNT) {
        throw new IllegalArgumentException(
            "the count '%s' of '%s' must be an integer from 0 to %d, not %s"
                .formatted(
                    Printable.shortened(one.getKey(), SHOWN),
                    Printable.shortened(consumer, SHOWN),
                    MAX_COUNT,
                    Printable.shortened(count.toString(), SHOWN)));
      }
      counts.put(one.getKey(), count.asLong());
    }
    return counts;
  }

  /** Returns the sum of this tally and another one. */
  public Tally plus(Tally other) {
    return with(other, 1);
  }

  /** Returns what this tally has more than an earlier one. */
  public Tally minus(Tally earlier) {
    Tally more = with(earlier, -1);
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    more.byConsumer.forEach((name, counts) -> all.put(name, new TreeMap<>(counts)));
    // Counts that were cleared in between have begun anew.
    all.values().forEach(counts -> counts.values().removeIf(count -> count < 0));
    all.values().removeIf(Map::isEmpty);
    return new Tally(all);
  }

  private Tally with(Tally other, int sign) {
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    byConsumer.forEach((name, counts) -> all.put(name, new TreeMap<>(counts)));
    other.byConsumer.forEach(
        (name, counts) ->
            counts.forEach(
                (key, count) ->
                    all.computeIfAbsent(name, n -> new TreeMap<>())
                        .merge(key, sign * count, Tally::sum)));
    all.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
    all.values().removeIf(Map::isEmpty);
    return new Tally(all);
  }

  /** Returns this tally with the counts of one consumer only. */
  public Tally ofConsumer(String name) {
    SortedMap<String, Long> counts = byConsumer.get(name);
    return counts == null ? NONE : new Tally(new TreeMap<>(Map.of(name, counts)));
  }

  /** Returns the sums of all consumers. */
  Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    byConsumer
        .values()
        .forEach(counts -> counts.forEach((key, count) -> sums.merge(key, count, Tally::sum)));
    return sums;
  }

  /** The counts of a file are bounded, but not the number of files. */
  private static long sum(long one, long other) {
    long sum = one + other;
    boolean overflow = ((one ^ sum) & (other ^ sum)) < 0;
    return overflow ? Long.MAX_VALUE : sum;
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    byConsumer.forEach(
        (name, counts) -> {
          ObjectNode one = node.putObject(name);
          counts.forEach((key, count) -> one.put(key, (long) count));
        });
    return node;
  }
}

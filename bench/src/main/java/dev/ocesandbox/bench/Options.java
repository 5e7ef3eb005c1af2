// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of the command line.
 *
 * @param benchmarks the selected ones of start, load, worlds, growth, time, resources, use, costs,
 *     bills, kit and soak
 * @param starts number of starts of each server
 * @param rounds number of rounds of each workload against each server
 * @param seconds length of a round
 * @param warmUp number of responses before a workload is measured
 * @param orders number of orders in the large world, from which the other sizes are derived
 * @param profile whether to profile the sandbox instead
 * @param requests number of requests of the soak
 * @param sandbox the command that starts the sandbox; empty for the default
 */
record Options(
    Set<String> benchmarks,
    int starts,
    int rounds,
    int seconds,
    int warmUp,
    int orders,
    boolean profile,
    int requests,
    List<String> sandbox) {

  static final String USAGE =
      """
      usage: bench/run [--quick] [--only BENCHMARK]... [--starts N] [--rounds N]
                       [--seconds N] [--warm-up N] [--orders N] [--requests N] [--profile]
                       [--sandbox COMMAND]
        --quick      short rounds and small worlds, to test the benchmarks themselves
        --only       run only start, load, worlds, growth, time, resources, use, costs, bills,
                     kit or soak; can be repeated
        --starts     number of starts of each server (default 7)
        --rounds     number of rounds of each workload (default 5)
        --seconds    length of a round in seconds (default 3)
        --warm-up    number of responses of a workload before it is measured (default 100000);
                     goes on until the JIT is quiet, but for a minute at most
        --orders     number of orders in the large world (default 1000000), and of records of
                     use whose costs are queried; a tenth as many resources are listed, and a
                     hundredth as many are used for clock moves; a month is settled of a
                     thousandth and of a hundredth
        --requests   number of requests of the soak (default 1000000), which runs only with
                     --only soak
        --profile    profile the sandbox under load and print its hottest methods
        --sandbox    the command that starts the sandbox, with PORT as a placeholder
      """;

  private static final Options FULL =
      new Options(
          Set.of(
              "start",
              "load",
              "worlds",
              "growth",
              "time",
              "resources",
              "use",
              "costs",
              "bills",
              "kit"),
          7,
          5,
          3,
          100_000,
          1_000_000,
          false,
          1_000_000,
          List.of());

  private static final Options QUICK =
      new Options(FULL.benchmarks, 2, 1, 1, 2_000, 20_000, false, 20_000, List.of());

  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(1);
  private static final Duration LONGEST_QUICK_WARM_UP = Duration.ofSeconds(3);

  Options {
    benchmarks = Set.copyOf(benchmarks);
    sandbox = List.copyOf(sandbox);
  }

  /**
   * Parses the command line.
   *
   * @throws IllegalArgumentException if an option is unknown or invalid
   */
  static Options parse(String... arguments) {
    Options options = FULL;
    Set<String> only = new TreeSet<>();
    Iterator<String> words = List.of(arguments).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--quick" -> options = QUICK;
        case "--profile" -> options = options.withProfile();
        case "--only" -> only.add(benchmark(value(word, words)));
        default -> options = options.with(word, value(word, words));
      }
    }
    return only.isEmpty() ? options : options.only(only);
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--starts" -> withRounds(number(value), rounds, seconds);
      case "--rounds" -> withRounds(starts, number(value), seconds);
      case "--seconds" -> withRounds(starts, rounds, number(value));
      case "--warm-up" -> withSizes(number(value), orders, requests);
      case "--orders" -> withSizes(warmUp, number(value), requests);
      case "--requests" -> withSizes(warmUp, orders, number(value));
      case "--sandbox" -> withCommand(new ArrayList<>(List.of(value.split(" +", -1))));
      default -> throw new IllegalArgumentException("Unknown option " + name);
    };
  }

  private Options withRounds(int newStarts, int newRounds, int newSeconds) {
    return new Options(
        benchmarks, newStarts, newRounds, newSeconds, warmUp, orders, profile, requests, sandbox);
  }

  private Options withSizes(int newWarmUp, int newOrders, int newRequests) {
    return new Options(
        benchmarks, starts, rounds, seconds, newWarmUp, newOrders, profile, newRequests, sandbox);
  }

  private Options withCommand(List<String> command) {
    return new Options(
        benchmarks, starts, rounds, seconds, warmUp, orders, profile, requests, command);
  }

  private Options withProfile() {
    return new Options(
        benchmarks, starts, rounds, seconds, warmUp, orders, true, requests, sandbox);
  }

  private Options only(Set<String> selected) {
    return new Options(
        selected, starts, rounds, seconds, warmUp, orders, profile, requests, sandbox);
  }

  /** Returns whether the sizes are those for which the aims are meant. */
  boolean hasFullSizes() {
    return orders >= FULL.orders && warmUp >= FULL.warmUp;
  }

  /** Returns how long the warm-up of a workload may take on one server. */
  Duration longestWarmUp() {
    return warmUp < FULL.warmUp ? LONGEST_QUICK_WARM_UP : LONGEST_WARM_UP;
  }

  /** Returns how long the benchmarks may take. The soak may take 5 ms for each request. */
  Duration timeLimit() {
    Duration usual = Duration.ofHours(2);
    return benchmarks.contains("soak") ? usual.plusMillis(5L * requests) : usual;
  }

  /** Returns the number of resources to list. */
  int resources() {
    return Math.max(100, orders / 10);
  }

  /** Returns the number of servers whose use of a month is settled; ten times as many follow. */
  int meteredResources() {
    return Math.max(10, orders / 1000);
  }

  /** Returns the number of resources for clock moves. */
  int agingResources() {
    return Math.max(100, orders / 100);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " requires a value");
    }
    return words.next();
  }

  private static String benchmark(String name) {
    if (!FULL.benchmarks.contains(name) && !name.equals("soak")) {
      throw new IllegalArgumentException(
          "Unknown benchmark %s. The benchmarks are %s and soak"
              .formatted(name, new TreeSet<>(FULL.benchmarks)));
    }
    return name;
  }

  private static int number(String text) {
    if (!text.matches("[1-9]\\d{0,7}")) {
      throw new IllegalArgumentException("Expected a number from 1 to 99999999, but was " + text);
    }
    return Integer.parseInt(text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure, and for how long.
 *
 * @param stages start, load, worlds, time, resources, kit
 * @param starts how often each contender is started
 * @param rounds how often each load is driven at each contender
 * @param seconds how long a round takes
 * @param orders how many orders the large world has, which sizes the other large ones as well
 * @param profile whether the sandbox is profiled under load instead
 * @param sandbox command that starts the sandbox; empty for the usual one
 */
record Options(
    Set<String> stages,
    int starts,
    int rounds,
    int seconds,
    int orders,
    boolean profile,
    List<String> sandbox) {

  static final String USAGE =
      """
      usage: bench/run [--quick] [--only STAGE]... [--starts N] [--rounds N]
                       [--seconds N] [--orders N] [--profile] [--sandbox COMMAND]
        --quick      a tenth of the time and of the worlds, to see that everything works
        --only       only start, load, worlds, time, resources or kit; all of them unless given
        --starts     starts of each contender (default 7)
        --rounds     rounds of each load, the contenders in turn (default 5)
        --seconds    length of a round (default 3)
        --orders     orders in the large world (default 1000000); a tenth as many resources are
                     listed, a hundredth as many live through the clock moves
        --profile    drive only the sandbox, each load once, and print where its time goes
        --sandbox    what starts the sandbox, with PORT in place of the port
      """;

  private static final Options FULL =
      new Options(
          Set.of("start", "load", "worlds", "time", "resources", "kit"),
          7,
          5,
          3,
          1_000_000,
          false,
          List.of());

  Options {
    stages = Set.copyOf(stages);
    sandbox = List.copyOf(sandbox);
  }

  /** Reads the command line; throws {@code IllegalArgumentException} with a line for people. */
  static Options parse(String... arguments) {
    Options options = FULL;
    Set<String> only = new TreeSet<>();
    Iterator<String> words = List.of(arguments).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--quick" -> options = new Options(options.stages, 2, 1, 1, 20_000, false, List.of());
        case "--profile" -> options = options.profiling();
        case "--only" -> only.add(stage(value(word, words)));
        default -> options = options.with(word, value(word, words));
      }
    }
    return only.isEmpty() ? options : options.only(only);
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--starts" -> numbers(number(value), rounds, seconds, orders);
      case "--rounds" -> numbers(starts, number(value), seconds, orders);
      case "--seconds" -> numbers(starts, rounds, number(value), orders);
      case "--orders" -> numbers(starts, rounds, seconds, number(value));
      case "--sandbox" -> startedBy(new ArrayList<>(List.of(value.split(" +"))));
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  private Options numbers(int ofStarts, int ofRounds, int ofSeconds, int ofOrders) {
    return new Options(stages, ofStarts, ofRounds, ofSeconds, ofOrders, profile, sandbox);
  }

  private Options startedBy(List<String> command) {
    return new Options(stages, starts, rounds, seconds, orders, profile, command);
  }

  private Options profiling() {
    return new Options(stages, starts, rounds, seconds, orders, true, sandbox);
  }

  private Options only(Set<String> wanted) {
    return new Options(wanted, starts, rounds, seconds, orders, profile, sandbox);
  }

  /** Returns how many resources the world has in which they are listed. */
  int resources() {
    return Math.max(100, orders / 10);
  }

  /** Returns how many resources live through the clock moves. */
  int agingResources() {
    return Math.max(100, orders / 100);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.next();
  }

  private static String stage(String name) {
    if (!FULL.stages.contains(name)) {
      throw new IllegalArgumentException("no stage " + name);
    }
    return name;
  }

  private static int number(String text) {
    if (!text.matches("[1-9]\\d{0,7}")) {
      throw new IllegalArgumentException("not a number from 1 up: " + text);
    }
    return Integer.parseInt(text);
  }
}

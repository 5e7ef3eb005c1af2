// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.ServerConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the clients of a run of an engine have used of the faked API, over all servers of the run.
 * What a server has counted before is taken off. Thread-safe.
 */
public final class RunCoverage {

  /** How the names of files with the coverage of one engine run end. */
  static final String DATA = ".coverage.json";

  private static final String PREFIX = "oce-sandbox.coverage.";
  private static final String COUNTS = "/_sandbox/coverage?format=counts";
  private static final List<String> MEASURES =
      List.of("operations", "parameters", "enums", "answers", "codes", "edges", "faults", "pages");

  private final Map<String, String> least;
  private final boolean enforced;
  private final IdentityHashMap<ServerConnection, JsonValue> running = new IdentityHashMap<>();
  private final List<JsonValue> before = new ArrayList<>();
  private final List<JsonValue> after = new ArrayList<>();

  /** The servers that are running, the first of which is stopped last. */
  private final List<ServerConnection> servers = new ArrayList<>();

  private JsonValue sum = JsonValue.ABSENT;

  private RunCoverage(Map<String, String> least, boolean enforced) {
    this.least = least;
    this.enforced = enforced;
  }

  /**
   * Begins the coverage of a run.
   *
   * @param project reads a configuration parameter of JUnit; the thresholds are {@code
   *     oce-sandbox.coverage.operations} and so on, and {@code oce-sandbox.coverage.check} is
   *     {@code false} if they must not fail the run
   */
  public static RunCoverage of(Function<String, Optional<String>> project) {
    Map<String, String> least = new LinkedHashMap<>();
    for (String measure : MEASURES) {
      project.apply(PREFIX + measure).ifPresent(text -> least.put(measure, text));
    }
    return new RunCoverage(
        least, !project.apply(PREFIX + "check").map(String::trim).orElse("").equals("false"));
  }

  /** Returns the coverage of a run that leaves no reports. */
  static RunCoverage none() {
    return new RunCoverage(Map.of(), false);
  }

  /** Begins to count on a server. */
  public synchronized void begin(ServerConnection server) {
    servers.add(server);
    counts(server).ifPresent(counts -> running.put(server, counts));
  }

  /** Ends counting on a server that is about to be stopped. */
  public synchronized void end(ServerConnection server) {
    collect(server);
    servers.remove(server);
  }

  private void collect(ServerConnection server) {
    JsonValue begun = running.remove(server);
    if (begun != null) {
      counts(server)
          .ifPresent(
              counts -> {
                before.add(begun);
                after.add(counts);
              });
    }
  }

  /** Older servers do not count, and a server can have gone away. */
  private static Optional<JsonValue> counts(ServerConnection server) {
    try {
      ServerConnection.Response response = server.send("GET", COUNTS, null);
      return response.isError() ? Optional.empty() : Optional.of(response.body());
    } catch (IllegalStateException gone) {
      return Optional.empty();
    }
  }

  private void collectAll() {
    List.copyOf(running.keySet()).forEach(this::collect);
  }

  synchronized boolean hasCalls() {
    collectAll();
    return after.stream().anyMatch(counts -> !counts.list("consumers").isEmpty());
  }

  /** Sums up the coverage of this run and of others. */
  synchronized void sumUp(List<JsonValue> others) {
    collectAll();
    if (!servers.isEmpty() && hasCalls()) {
      List<JsonValue> all = new ArrayList<>(after);
      all.addAll(others);
      sum = servers.get(0).coverage(all, before, least);
    }
  }

  /** Saves the coverage of this run, and writes the sum with the others. */
  synchronized void write(ReportFolder reports, String own, List<Path> others) throws IOException {
    sumUp(List.of());
    if (!sum.isPresent()) {
      return;
    }
    Files.writeString(Path.of(own), sum.text("json"), StandardCharsets.UTF_8);
    if (!others.isEmpty()) {
      List<JsonValue> read = new ArrayList<>();
      for (Path file : others) {
        read.add(servers.get(0).parse(Files.readString(file, StandardCharsets.UTF_8)));
      }
      sumUp(read);
    }
    reports.write("coverage.json", sum.text("json"));
    Path page = reports.write("coverage.html", sum.text("html"));
    System.out.println("oce-sandbox: " + sum.text("line") + "; see " + page);
  }

  /** Returns tables for the summary of the run. */
  synchronized List<ReportTable> tables() {
    return sum.isPresent() ? CoverageTables.of(sum) : List.of();
  }

  /** Fails if a threshold is missed. A run without a call misses nothing. */
  void check() {
    if (!sum.isPresent() || least.isEmpty()) {
      return;
    }
    List<String> missed = sum.list("missed").stream().map(one -> "" + one.value()).toList();
    if (!missed.isEmpty() && enforced) {
      throw new AssertionError(String.join("\n", missed));
    }
    missed.forEach(line -> System.out.println("oce-sandbox: " + line));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reports of a run: a page for each failed test, and {@code index.html} at its end.
 * Thread-safe.
 *
 * <p>Surefire can run the tests of one build in several JVMs, and run the engine several times in a
 * JVM. Each run of the engine leaves its sums in the folder, and writes the summary of those that
 * have ended.
 */
public final class RunReport {

  private static final String DATA = ".run";

  private static final Pattern SHELL =
      Pattern.compile("(^|[/\\\\])([a-z]*sh|busybox|cmd\\.exe)$", Pattern.CASE_INSENSITIVE);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Optional<ReportFolder> folder;
  private final String run;
  private final int number = NUMBERS.incrementAndGet();
  private final RunTotals totals = new RunTotals();
  private final RunCoverage coverage;

  RunReport(Optional<ReportFolder> folder, String run, RunCoverage coverage) {
    this.folder = folder;
    this.run = run;
    this.coverage = coverage;
  }

  /** Begins the reports of this JVM. */
  public static RunReport begin(RunCoverage coverage) {
    return new RunReport(ReportFolder.ofBuild(), build(), coverage);
  }

  /** Returns an id of the build, the same in all of its JVMs: that of its process. */
  public static String build() {
    boolean forked = System.getProperty("surefire.test.class.path") != null;
    ProcessHandle self = ProcessHandle.current();
    return String.valueOf(forked ? builder(self).pid() : self.pid());
  }

  /** Returns the process that started this one. Surefire starts each JVM in a shell of its own. */
  private static ProcessHandle builder(ProcessHandle self) {
    ProcessHandle parent = self.parent().orElse(self);
    boolean shell = parent.info().command().filter(RunReport::isShell).isPresent();
    return shell ? parent.parent().orElse(parent) : parent;
  }

  static boolean isShell(String command) {
    return SHELL.matcher(command).find();
  }

  /** Returns reports that are not written. */
  public static RunReport none() {
    return new RunReport(Optional.empty(), "", RunCoverage.none());
  }

  /** Adds how many times the tests of a class ran again, and what they rest on. */
  public synchronized void add(String testClass, int runs, List<GuessRow> guesses) {
    totals.add(testClass, runs, guesses);
  }

  /** Writes the report of a failed test and returns its file; empty if reports are turned off. */
  public Optional<Path> write(TestPage page) {
    try {
      return folder.isEmpty() ? Optional.empty() : Optional.of(folder.get().write(page));
    } catch (IOException e) {
      // A report that cannot be written must not hide why the test failed.
      System.err.println("oce-sandbox: cannot write the report of " + page.test() + ": " + e);
      return Optional.empty();
    }
  }

  /** Adds a test to the summary. */
  public synchronized void add(TestSummary test) {
    totals.add(test);
  }

  /**
   * Writes the summary page of the run and its coverage.
   *
   * @throws AssertionError if a threshold of coverage is missed
   */
  public synchronized void end() {
    writeSummary();
    coverage.check();
  }

  private void writeSummary() {
    if (folder.isEmpty() || (totals.lines().isEmpty() && !coverage.hasCalls())) {
      coverage.sumUp(List.of());
      return;
    }
    try {
      Files.createDirectories(folder.get().resolve(DATA));
      synchronized (RunReport.class) {
        sumUp(folder.get());
      }
    } catch (IOException e) {
      System.err.println("oce-sandbox: cannot write the summary of the run: " + e);
    }
  }

  /** Lets only one JVM at a time write the summary, so that the last one has the sums of all. */
  private void sumUp(ReportFolder reports) throws IOException {
    Path file = reports.resolve(DATA).resolve(run + "-lock");
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
      channel.lock();
      save(reports);
      RunTotals all = ofAllJvms(reports);
      coverage.write(reports, own(reports) + RunCoverage.DATA, ofOthers(reports));
      Html page = new Html("OCE Sandbox: test run").paragraph(all.sentence());
      coverage.tables().forEach(page::table);
      all.tables().forEach(page::table);
      reports.write("index.html", page.end());
      if (all.hasFlips()) {
        reports.write("guesses.json", GuessJson.of(all.flips(), all.guesses()));
      }
    }
  }

  /** Saves the sums of this JVM and removes those of earlier runs. */
  private void save(ReportFolder reports) throws IOException {
    Path data = reports.resolve(DATA);
    for (Path old : files(data)) {
      if (!old.getFileName().toString().startsWith(run + "-")) {
        Files.deleteIfExists(old);
      }
    }
    Files.write(own(reports), totals.lines());
  }

  private Path own(ReportFolder reports) {
    return reports.resolve(DATA).resolve(run + "-" + ProcessHandle.current().pid() + "-" + number);
  }

  /** Returns the files with the coverage of the other engine runs. */
  private List<Path> ofOthers(ReportFolder reports) throws IOException {
    String own = own(reports).getFileName() + RunCoverage.DATA;
    return files(reports.resolve(DATA)).stream()
        .filter(file -> file.toString().endsWith(RunCoverage.DATA))
        .filter(file -> !file.getFileName().toString().equals(own))
        .toList();
  }

  private static RunTotals ofAllJvms(ReportFolder reports) throws IOException {
    RunTotals all = new RunTotals();
    List<Path> totals =
        files(reports.resolve(DATA)).stream()
            .filter(file -> !file.toString().endsWith(RunCoverage.DATA))
            .toList();
    for (Path file : totals) {
      all.addLines(Files.readAllLines(file));
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

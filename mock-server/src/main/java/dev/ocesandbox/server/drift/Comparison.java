// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.routing.RouteTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the captured answers of a file with the contracts. */
public final class Comparison {

  private static final int MOST = 1_000;
  private static final int MOST_HOSTS = 50;
  private static final String OTHERS = "others";

  private final Contracts contracts = Contracts.load();
  private final AnswerJudge judge = new AnswerJudge(contracts);
  private final RouteTable routes;
  private final CompareOptions options;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> operations = new TreeSet<>();
  private final Map<String, Integer> ignoredHosts = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> notes = new TreeMap<>();
  private int more;
  private int answers;

  private Comparison(CompareOptions options) {
    this.options = options;
    this.routes = new RouteTable(faked(contracts));
  }

  /** Returns the operations of the faked API and of IAM. */
  static List<Operation> faked(Contracts contracts) {
    return contracts.operations().stream()
        .filter(operation -> operation.family() != ErrorFamily.CONTROL)
        .toList();
  }

  /**
   * Compares a HAR file, a recording, a pair of a request and its answer, a list of pairs, or the
   * body of one answer.
   *
   * @throws InvalidFile if the file is not JSON, or a bare answer of an operation that is not named
   */
  public static ComparisonResult of(Path file, CompareOptions options) {
    Comparison comparison = new Comparison(options);
    CaptureFile.read(file, comparison.new Entries());
    return comparison.result();
  }

  /** Returns why an operation cannot be named; empty if it can. */
  public static Optional<String> problem(String operation) {
    Contracts contracts = Contracts.load();
    Optional<Operation> known =
        faked(contracts).stream().filter(one -> one.id().equals(operation)).findFirst();
    if (known.isEmpty()) {
      return Optional.of("unknown operation");
    }
    return contracts.gap(operation).map(gap -> "the contracts do not describe its answers yet");
  }

  /** Returns the ids of all operations that can be named. */
  public static List<String> names() {
    return faked(Contracts.load()).stream().map(Operation::id).toList();
  }

  private ComparisonResult result() {
    return new ComparisonResult(
        List.copyOf(complaints), more, answers, operations.size(), ignoredHosts, leftOut, notes);
  }

  /** Receives the entries of the file. */
  private final class Entries implements CaptureFile.Reader {

    @Override
    public void entry(CaptureFile.Kind kind, CaptureEntry entry) {
      if (!entry.isComplete()) {
        count(leftOut, "no answer, or no body in the file");
        return;
      }
      boolean har = kind == CaptureFile.Kind.HAR;
      check(har ? entry.ofHar() : entry.ofPair(), har);
    }

    @Override
    public void bare(CaptureEntry body) {
      if (options.operation().isEmpty()) {
        throw new InvalidFile(
            1,
            "",
            new Bilingual(
                "is neither a HAR file, a recording nor a request with its response; for a bare"
                    + " answer name its operation with --operation",
                "不是HAR文件、录制文件，也不是请求和响应；单独的响应请用--operation指定接口"));
      }
      Operation operation = contracts.operation(options.operation());
      int status =
          options.status() == 0
              ? contracts.check(operation.id()).statuses().first()
              : options.status();
      Capture capture =
          new Capture(
              operation.id(),
              operation.method(),
              "",
              null,
              new CapturedAnswer(status, null, body.entry(), ""),
              1,
              body.lines()::line,
              "");
      judge(operation, capture, false);
    }
  }

  private void check(Capture capture, boolean inText) {
    String host = Origin.hostOf(capture.url());
    Optional<Operation> operation = operation(capture, host);
    if (operation.isEmpty()) {
      String name = host.isEmpty() ? "no host" : host;
      count(
          ignoredHosts,
          ignoredHosts.size() < MOST_HOSTS || ignoredHosts.containsKey(name) ? name : OTHERS);
    } else if (contracts.gap(operation.get().id()).isPresent()) {
      count(leftOut, "the contracts do not describe the operation yet");
    } else if (ErrorJudge.codeIn(capture.answer().body()).equals(NotBuilt.CODE)) {
      count(leftOut, "the sandbox that answered does not have the operation");
    } else {
      judge(operation.get(), capture, inText);
    }
  }

  private Optional<Operation> operation(Capture capture, String host) {
    if (!options.hosts().isEmpty() && !host.isEmpty() && !options.hosts().contains(host)) {
      return Optional.empty();
    }
    if (!capture.operation().isEmpty()) {
      return faked(contracts).stream()
          .filter(one -> one.id().equals(capture.operation()))
          .findFirst();
    }
    return routes
        .find(capture.method(), Origin.pathOf(capture.url()))
        .map(RouteTable.Match::operation);
  }

  private void judge(Operation operation, Capture capture, boolean inText) {
    answers++;
    operations.add(operation.id());
    if (!capture.note().isEmpty()) {
      count(notes, capture.note());
    }
    for (Difference difference : judge.judge(operation, capture.answer())) {
      if (complaints.size() == MOST) {
        more++;
        continue;
      }
      boolean whole = difference.pointer().matches() && difference.path().startsWith("header");
      int line =
          whole || difference.path().equals("status")
              ? capture.line()
              : capture.lineOf().applyAsInt(difference.pointer());
      complaints.add(new Complaint(line, difference, inText));
    }
  }

  private static void count(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
  }
}

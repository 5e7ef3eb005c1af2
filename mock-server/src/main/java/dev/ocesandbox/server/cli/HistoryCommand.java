// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.replay.HistoryFile;
import dev.ocesandbox.server.replay.Replay;
import dev.ocesandbox.server.replay.Replay.Row;
import dev.ocesandbox.server.replay.Replayer;
import dev.ocesandbox.server.replay.Shrinker;
import dev.ocesandbox.server.replay.Shrinker.Shrunk;
import dev.ocesandbox.server.replay.ShrunkWriter;
import dev.ocesandbox.server.replay.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a history again, or makes it smaller. */
final class HistoryCommand {

  private static final int DIFFERENT = 1;
  private static final long SHRINK_NANOS = 60_000_000_000L;

  private final Terminal terminal;
  private final String name;
  private final Path path;
  private final ReplayTable table = new ReplayTable();
  private final Replayer replayer = Sandbox.replayer();

  HistoryCommand(Terminal terminal, String name, Path path) {
    this.terminal = terminal;
    this.name = name;
    this.path = path;
  }

  int run(Map<String, String> options) {
    boolean shrink = options.containsKey("--shrink");
    if (!shrink && (options.containsKey("--answer") || options.containsKey("--refusal"))) {
      throw new UsageException("--answer and --refusal need --shrink");
    }
    if (options.containsKey(ReplayCommand.SCENARIO)) {
      throw new UsageException(
          "a history takes no " + ReplayCommand.SCENARIO + "; it has its start");
    }
    HistoryFile file = replayer.read(path);
    return shrink ? shrink(file, target(file, options)) : replay(file);
  }

  private int replay(HistoryFile file) {
    ProgressLine progress = new ProgressLine(terminal);
    int all = file.entries().size();
    List<Row> rows =
        Replay.run(
            replayer, file, done -> progress.show("command " + done + " of " + all, done == all));
    table.of(rows).forEach(terminal.out()::println);
    List<Row> different = rows.stream().filter(Row::isDifferent).toList();
    if (!different.isEmpty()) {
      AnswerDifference.of(different.get(0)).forEach(terminal.out()::println);
    }
    ReplaySum sum = new ReplaySum(file, rows);
    if (sum.isOfNothing()) {
      throw new UsageException(name + ": nothing was compared: " + sum.why());
    }
    terminal.out().println(name + ": " + sum.line());
    return different.isEmpty() ? 0 : DIFFERENT;
  }

  private Target target(HistoryFile file, Map<String, String> options) {
    String answer = options.get("--answer");
    String refusal = options.get("--refusal");
    if (answer != null && refusal != null) {
      throw new UsageException("use --answer or --refusal, not both");
    }
    if (refusal != null && refusal.isBlank()) {
      throw new UsageException("--refusal must be the id of a rule or an error code");
    }
    try {
      if (answer != null) {
        return Target.answer(file, number(answer));
      }
      return refusal == null ? Target.last(file) : Target.refusal(file, refusal);
    } catch (Target.NotFound e) {
      throw new UsageException(name + ": " + e.getMessage());
    }
  }

  private static long number(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new UsageException("--answer must be the number of a command, not '" + text + "'");
    }
    return Long.parseLong(text);
  }

  private int shrink(HistoryFile file, Target target) {
    ProgressLine progress = new ProgressLine(terminal);
    long end = System.nanoTime() + SHRINK_NANOS;
    Optional<Shrunk> shrunk =
        new Shrinker(
                replayer,
                file,
                target,
                (runs, left) -> progress.show(left + " commands left, " + runs + " runs", false),
                () -> System.nanoTime() < end)
            .shrink();
    progress.end();
    if (shrunk.isEmpty()) {
      terminal
          .out()
          .println(
              name
                  + ": command "
                  + file.entries().get(target.index()).number()
                  + " ends otherwise when the whole history is run; see replay without --shrink");
      return DIFFERENT;
    }
    print(file, shrunk.get());
    return 0;
  }

  private void print(HistoryFile file, Shrunk shrunk) {
    table.all(shrunk.rows()).forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            "%s: %d of %d commands show it, after %d runs%s"
                .formatted(
                    name,
                    shrunk.rows().size(),
                    file.entries().size(),
                    shrunk.runs(),
                    shrunk.complete() ? "" : "; stopped early, so some may not matter"));
    Path smaller = Path.of(path + ".shrunk.json");
    try (OutputStream out = Files.newOutputStream(smaller)) {
      ShrunkWriter.write(file, shrunk.rows(), out);
    } catch (IOException e) {
      throw new UsageException("cannot write " + smaller + ": " + e.getMessage());
    }
    terminal.out().println("Written to " + smaller);
  }
}

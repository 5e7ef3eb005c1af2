// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.drift.RecordingReplay;
import dev.ocesandbox.server.drift.ReplayedRecording;
import dev.ocesandbox.server.text.Printable;
import java.nio.file.Path;

/** {@code replay FILE} of a recording: compares what was recorded with what a sandbox answers. */
final class RecordingCommand {

  private static final int DIFFERENT = 1;

  private RecordingCommand() {}

  /**
   * Replays a recording and returns the exit code.
   *
   * @param name the file as it was named
   * @param scenario name or file of the scenario that the sandbox starts with
   */
  static int run(Terminal terminal, String name, Path file, String scenario)
      throws InterruptedException {
    InputFile.checkScenario(scenario);
    ReplayedRecording replayed = RecordingReplay.of(file, scenario);
    replayed.complaints().stream()
        .map(complaint -> Printable.text(complaint.in(name)))
        .forEach(terminal.out()::println);
    StringBuilder summary = new StringBuilder(name).append(": ");
    summary
        .append(CompareCommand.counted(replayed.answers(), "answer"))
        .append(" compared with a sandbox, ")
        .append(CompareCommand.counted(replayed.complaints().size(), "difference"));
    replayed
        .leftOut()
        .forEach(
            (why, number) ->
                summary.append("; left out: ").append(number).append(" (").append(why).append(')'));
    terminal.out().println(Printable.text(summary.toString()));
    if (replayed.answers() == 0) {
      throw new UsageException(name + " holds no answer that could be compared");
    }
    return replayed.complaints().isEmpty() ? 0 : DIFFERENT;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.pact.check.Complaint;
import dev.ocesandbox.pact.check.PactCheck;
import dev.ocesandbox.pact.files.PactFile;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.text.Printable;
import java.util.List;

/** {@code pact check FILE...}: prints what is wrong with pacts, one line each, and a sum. */
final class CheckCommand {

  private final Streams streams;
  private final PactCheck check;
  private int interactions;
  private int problems;
  private int notes;
  private int unreadable;

  private CheckCommand(Streams streams, Vocabulary states) {
    this.streams = streams;
    this.check = new PactCheck(states);
  }

  /**
   * Checks pacts.
   *
   * @param stateFile file with provider states of the user; empty for none
   */
  static int run(Streams streams, String stateFile, List<String> arguments) {
    CheckCommand command = new CheckCommand(streams, new Vocabulary(StateFile.read(stateFile)));
    List<String> files = PactInput.files(arguments);
    files.forEach(command::check);
    return command.sum(files.size());
  }

  private void check(String file) {
    try {
      PactFile pact = PactInput.read(file, streams.in());
      interactions += pact.interactions().size() + pact.broken().size();
      check.check(pact).forEach(complaint -> print(pact.name(), complaint));
    } catch (InvalidFile e) {
      unreadable++;
      e.problems()
          .forEach(
              problem ->
                  streams
                      .err()
                      .println(
                          Printable.text(
                              new Complaint(problem.line(), problem.path(), problem.reason(), false)
                                  .in(file))));
    }
  }

  private void print(String file, Complaint complaint) {
    if (complaint.isNote()) {
      notes++;
    } else {
      problems++;
    }
    streams.out().println(Printable.text(complaint.in(file)));
  }

  private int sum(int files) {
    streams
        .out()
        .println(
            "%s, %s: %s%s%s"
                .formatted(
                    counted(files, "file"),
                    counted(interactions, "interaction"),
                    problems == 0 ? "no problems found" : counted(problems, "problem"),
                    notes == 0 ? "" : ", " + counted(notes, "note"),
                    unreadable == 0 ? "" : ", " + counted(unreadable, "unreadable file")));
    return unreadable > 0 ? ExitCode.USAGE : problems > 0 ? ExitCode.PROBLEMS : ExitCode.SUCCESS;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.text.Printable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/**
 * {@code replay FILE}: runs a history again and compares the answers, or finds the smallest part of
 * it that shows one of them; compares a recording with a sandbox. Sends nothing to other hosts.
 */
final class ReplayCommand {

  static final String SCENARIO = "--scenario";

  private static final int UNUSABLE = 2;
  private static final long SECONDS_AT_MOST = 600;

  private ReplayCommand() {}

  static int run(Terminal terminal, String name, Map<String, String> options) {
    Path file = InputFile.readable(name);
    FutureTask<Integer> work =
        new FutureTask<>(() -> run(terminal, name, Replayable.of(file), options));
    Thread thread = new Thread(work, "replay");
    // A command that does not end must not keep the process from ending.
    thread.setDaemon(true);
    thread.start();
    try {
      return work.get(SECONDS_AT_MOST, SECONDS);
    } catch (TimeoutException e) {
      work.cancel(true);
      return failed(terminal, name + ": took longer than " + SECONDS_AT_MOST + " s; stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(terminal, name + ": interrupted");
    } catch (ExecutionException e) {
      return failed(terminal, name, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static int run(
      Terminal terminal, String name, Replayable replayable, Map<String, String> options)
      throws InterruptedException {
    if (replayable instanceof Replayable.History history) {
      return new HistoryCommand(terminal, name, history.file()).run(options);
    }
    if (options.keySet().stream().anyMatch(option -> !option.equals(SCENARIO))) {
      throw new UsageException("a recording takes no option but " + SCENARIO);
    }
    return RecordingCommand.run(
        terminal, name, replayable.file(), options.getOrDefault(SCENARIO, "default"));
  }

  private static int failed(Terminal terminal, String name, Throwable cause) {
    if (cause instanceof InvalidFile invalid) {
      return failed(terminal, CheckCommand.line(name, invalid.problems().get(0)));
    }
    if (cause instanceof UsageException usage) {
      throw usage;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }

  private static int failed(Terminal terminal, String message) {
    terminal.err().println(Printable.text(message));
    return UNUSABLE;
  }
}

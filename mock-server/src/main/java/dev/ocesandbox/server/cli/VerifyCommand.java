// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.drift.OperationResult;
import dev.ocesandbox.server.drift.Outcome;
import dev.ocesandbox.server.drift.Verification;
import dev.ocesandbox.server.drift.VerificationResult;
import dev.ocesandbox.server.drift.VerifyFiles;
import dev.ocesandbox.server.drift.VerifyOptions;
import dev.ocesandbox.server.drift.VerifyText;
import dev.ocesandbox.server.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code verify}: verifies the documented reads at an endpoint and writes what it found. */
final class VerifyCommand implements Verification.Progress {

  private static final int DIFFERENT = 1;
  private static final int SECONDS_TO_WRITE = 20;

  private final Terminal terminal;

  private VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static int run(Terminal terminal, VerifyArguments arguments) {
    VerifyOptions options = arguments.options();
    Path folder = arguments.out();
    CountDownLatch written = new CountDownLatch(1);
    Thread running = Thread.currentThread();
    Thread onSignal = new Thread(() -> stop(running, written), "stop");
    Runtime.getRuntime().addShutdownHook(onSignal);
    try {
      VerificationResult result = Verification.run(options, new VerifyCommand(terminal));
      report(terminal, folder, result);
      return code(result);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } finally {
      written.countDown();
      removed(onSignal);
    }
  }

  /** A signal ends the run; the process waits until the files are written. */
  private static void stop(Thread running, CountDownLatch written) {
    running.interrupt();
    try {
      if (!written.await(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removed(Thread onSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException e) {
      // The process is ending, which is why the run has ended.
      Thread.currentThread().interrupt();
    }
  }

  private static void report(Terminal terminal, Path folder, VerificationResult result) {
    result.results().stream()
        .filter(one -> one.outcome() != Outcome.NOT_DESCRIBED)
        .filter(one -> one.outcome() != Outcome.VERIFIED || !one.differences().isEmpty())
        .flatMap(one -> VerifyText.lines(one).stream())
        .map(Printable::text)
        .forEach(terminal.out()::println);
    terminal.out().println(Printable.text(VerifyText.summary(result)));
    try {
      for (Path file : VerifyFiles.write(folder, result)) {
        terminal.out().println("written: " + file);
      }
    } catch (IOException e) {
      throw new UsageException("cannot write into " + folder + ": " + e.getMessage());
    }
  }

  private static int code(VerificationResult result) {
    if (result.unauthorized()) {
      throw new UsageException(
          result.ended() + " with 401; check the access key, the secret key and the clock");
    }
    boolean answered = result.results().stream().anyMatch(one -> one.requests() > 0);
    if (!answered) {
      throw new UsageException(
          "no answer from "
              + result.host()
              + ": "
              + (result.ended().isEmpty() ? "nothing could be sent" : result.ended()));
    }
    boolean verified = result.count(Outcome.VERIFIED) > 0 && result.ended().isEmpty();
    return verified && result.differences().isEmpty() ? 0 : DIFFERENT;
  }

  @Override
  public void next(Operation operation, int done, int all) {
    terminal.err().println("[%d/%d] %s".formatted(done, all, operation.id()));
  }

  @Override
  public void done(OperationResult result) {
    // The values of differences are shown at the end, when personal ones are replaced.
    int differences = result.differences().size();
    if (differences > 0) {
      terminal
          .err()
          .println(
              result.operation().id() + ": " + CompareCommand.counted(differences, "difference"));
    }
  }

  @Override
  public void writes(List<String> requests) {
    terminal.out().println("writes that are sent now, the second undoes the first:");
    requests.forEach(request -> terminal.out().println("  " + Printable.text(request)));
  }
}

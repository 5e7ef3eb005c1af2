// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.CoverageSum;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.tls.TlsProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code serve}: prints the start screen and a line for each request until interrupted. */
final class ServeCommand {

  private ServeCommand() {}

  static int run(Terminal terminal, ServeOptions serve) {
    SandboxOptions options = serve.sandbox();
    Path coverage = serve.coverage();
    InputFile.checkScenario(options.scenario());
    checkPrices(options.priceBook());
    MovePrinter moves = new MovePrinter(terminal.out());
    try (RequestPrinter requests = new RequestPrinter(terminal.out(), terminal.outOfMemory());
        Sandbox sandbox =
            start(options.withListener(requests).withMoves(moves), terminal.outOfMemory())) {
      addStates(sandbox, serve.states(), options.adminToken());
      Thread onSignal =
          new Thread(
              () -> {
                stop(sandbox, requests);
                writeCoverage(terminal, sandbox, coverage);
              },
              "stop");
      Runtime.getRuntime().addShutdownHook(onSignal);
      terminal.out().print(StartScreen.of(options, sandbox.endpoint(), sandbox.accounts()));
      if (options.tls() != null) {
        terminal.out().print(TlsScreen.of(sandbox.httpsEndpoint(), sandbox.tls()));
      }
      terminal.out().flush();
      requests.start(sandbox.accounts());
      if (ProgressLine.isTerminal()) {
        moves.start();
      }
      awaitInterrupt();
      Runtime.getRuntime().removeShutdownHook(onSignal);
      finish(requests);
      writeCoverage(terminal, sandbox, coverage);
    }
    return 0;
  }

  private static void addStates(Sandbox sandbox, @Nullable Path file, @Nullable String adminToken) {
    if (file == null) {
      return;
    }
    try {
      sandbox.addStates(file, adminToken);
    } catch (InvalidFile e) {
      throw new UsageException("states " + CheckCommand.firstLine(file.toString(), e.problems()));
    }
  }

  private static void writeCoverage(Terminal terminal, Sandbox sandbox, @Nullable Path file) {
    if (file == null) {
      return;
    }
    try {
      CoverageSum sum = sandbox.coverage();
      terminal.out().println(sum.line());
      CoverageCommand.written(terminal, sum.write(file));
    } catch (IOException e) {
      terminal.err().println("oce-sandbox: cannot write the coverage to " + file + ": " + e);
    }
    terminal.out().flush();
  }

  /** Prints the requests that wait, so that the coverage stands below them. */
  private static void finish(RequestPrinter requests) {
    requests.close();
  }

  private static void stop(Sandbox sandbox, RequestPrinter requests) {
    sandbox.close();
    requests.close();
  }

  private static void checkPrices(@Nullable Path priceBook) {
    if (priceBook == null) {
      return;
    }
    String file = priceBook.toString();
    List<FileProblem> problems = Sandbox.check(InputFile.readable(file));
    if (!problems.isEmpty()) {
      throw new UsageException("price book " + CheckCommand.firstLine(file, problems));
    }
  }

  private static Sandbox start(SandboxOptions options, OutOfMemory outOfMemory) {
    try {
      return Sandbox.start(options, outOfMemory);
    } catch (UncheckedIOException e) {
      throw new UsageException(AddressProblem.of(e, options.host(), options.port()));
    } catch (TlsProblem e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (InvalidFile e) {
      throw new UsageException(
          "scenario %s: %s%s"
              .formatted(
                  options.scenario(), e.problems().get(0), CheckCommand.andMore(e.problems())));
    }
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

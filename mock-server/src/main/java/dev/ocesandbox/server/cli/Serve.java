// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.scenarios.BadScenario;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code serve}: the start screen, then a line for each request, until somebody interrupts it. */
final class Serve {

  private Serve() {}

  static int run(Terminal terminal, Settings settings) {
    SandboxOptions options = settings.sandbox();
    refuseBadPrices(options.priceBook());
    try (RequestLines lines = new RequestLines(terminal.out());
        Sandbox sandbox = start(options.toldTo(lines))) {
      Thread onSignal = new Thread(() -> stop(sandbox, lines), "stop");
      Runtime.getRuntime().addShutdownHook(onSignal);
      terminal.out().print(StartScreen.of(options, sandbox.endpoint(), sandbox.accounts()));
      terminal.out().flush();
      lines.begin(sandbox.accounts());
      untilInterrupted();
      Runtime.getRuntime().removeShutdownHook(onSignal);
    }
    return 0;
  }

  private static void stop(Sandbox sandbox, RequestLines lines) {
    sandbox.close();
    lines.close();
  }

  private static void refuseBadPrices(@Nullable Path priceBook) {
    if (priceBook == null) {
      return;
    }
    List<ScenarioComplaint> complaints = Sandbox.check(Check.readable(priceBook.toString()));
    if (!complaints.isEmpty()) {
      throw new BadUsage("price book " + withMore(complaints, priceBook.toString()));
    }
  }

  private static String withMore(List<ScenarioComplaint> complaints, String file) {
    int more = complaints.size() - 1;
    return Check.line(file, complaints.get(0))
        + (more == 0 ? "" : " (and " + more + " more, see oce-sandbox check)");
  }

  private static Sandbox start(SandboxOptions options) {
    try {
      return Sandbox.start(options);
    } catch (UncheckedIOException e) {
      throw new BadUsage(withReason(e));
    } catch (BadScenario e) {
      throw new BadUsage("scenario " + options.scenario() + ": " + withReason(e, options));
    }
  }

  private static String withReason(BadScenario e, SandboxOptions options) {
    if (Files.notExists(Path.of(options.scenario()))) {
      return "there is no ready-made scenario and no file of this name";
    }
    int more = e.complaints().size() - 1;
    return e.complaints().get(0)
        + (more == 0 ? "" : " (and " + more + " more, see oce-sandbox check)");
  }

  /** The last cause knows best, for example "Address already in use". */
  private static String withReason(UncheckedIOException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason = Objects.requireNonNullElse(cause.getMessage(), "there is no such address");
    return e.getMessage() + ": " + reason;
  }

  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

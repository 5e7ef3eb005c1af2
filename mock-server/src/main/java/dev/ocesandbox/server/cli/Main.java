// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Version;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.text.Printable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line program: {@code serve}, {@code check FILE}, {@code coverage FILE}, {@code
 * version} and {@code help}.
 */
public final class Main {

  private static final int BAD_USAGE = 2;

  /** The server has no class of Pact: docs/decisions/0020. */
  private static final String PACT_JAR =
      "the pact commands are not in this jar; run them with oce-pact-%s-app.jar, or with ./oce-sandbox pact in a clone";

  private Main() {}

  /** Runs a command and exits with its exit code. */
  public static void main(String[] args) {
    setLogLevel("defaultLogLevel", "warn");
    // Jetty logs client errors as warnings; the request lines already show them.
    setLogLevel("log.org.eclipse.jetty", "error");
    OutOfMemory outOfMemory = OutOfMemoryExit.ofProcess();
    System.exit(run(Terminal.ofProcess().ending(outOfMemory), args));
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    if (args.length > 0 && args[0].equals(Syntax.PACT)) {
      return failed(terminal, PACT_JAR.formatted(Version.text()));
    }
    try {
      ParseResult parsed = Syntax.commandLine().parseArgs(args);
      if (parsed.isVersionHelpRequested()) {
        return version(terminal);
      }
      ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
      if (command.isUsageHelpRequested()) {
        return help(terminal, command.commandSpec().commandLine());
      }
      return run(terminal, command);
    } catch (ParameterException e) {
      return failed(terminal, Syntax.message(e));
    } catch (UsageException e) {
      return failed(terminal, String.valueOf(e.getMessage()));
    }
  }

  private static int run(Terminal terminal, ParseResult command) {
    return switch (command.commandSpec().name()) {
      case Syntax.SERVE ->
          ServeCommand.run(
              terminal, new ServeOptions(Syntax.options(command), terminal.environment()));
      case Syntax.CHECK -> CheckCommand.run(terminal, command.matchedPositionalValue(0, ""));
      case Syntax.COVERAGE ->
          CoverageCommand.run(
              terminal,
              command.matchedPositionalValue(0, List.<String>of()),
              Syntax.options(command));
      case Syntax.VERIFY ->
          VerifyCommand.run(
              terminal, new VerifyArguments(Syntax.options(command), terminal.environment()));
      case Syntax.COMPARE ->
          CompareCommand.run(
              terminal, command.matchedPositionalValue(0, List.of()), Syntax.options(command));
      case Syntax.REPLAY ->
          ReplayCommand.run(
              terminal, command.matchedPositionalValue(0, ""), Syntax.options(command));
      case Syntax.REHEARSE -> TrainingRun.run();
      case Syntax.VERSION -> version(terminal);
      case Syntax.HELP -> help(terminal, Syntax.describe(command.matchedPositionalValue(0, "")));
      default -> throw new UsageException("missing command: oce-sandbox help lists the commands");
    };
  }

  private static int help(Terminal terminal, CommandLine command) {
    command.usage(terminal.out(), Ansi.OFF);
    return 0;
  }

  private static int version(Terminal terminal) {
    terminal.out().println("oce-sandbox " + Version.text());
    return 0;
  }

  private static int failed(Terminal terminal, String message) {
    terminal.err().println("oce-sandbox: " + Printable.text(message));
    return BAD_USAGE;
  }

  private static void setLogLevel(String key, String level) {
    String property = "org.slf4j.simpleLogger." + key;
    if (System.getProperty(property) == null) {
      System.setProperty(property, level);
    }
  }
}

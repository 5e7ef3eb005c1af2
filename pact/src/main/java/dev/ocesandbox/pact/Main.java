// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.server.Version;
import dev.ocesandbox.server.cli.Syntax;
import dev.ocesandbox.server.text.Printable;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line program: {@code pact check}, {@code pact verify} and {@code pact states}. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its exit code. */
  public static void main(String[] args) {
    Silence.begin();
    System.exit(run(Streams.ofProcess(), args));
  }

  /** Runs a command and returns its exit code. A leading {@code pact} is optional. */
  static int run(Streams streams, String... args) {
    boolean named = args.length > 0 && args[0].equals(PactSyntax.PACT);
    try {
      ParseResult parsed =
          PactSyntax.commandLine()
              .parseArgs(named ? Arrays.copyOfRange(args, 1, args.length) : args);
      if (parsed.isVersionHelpRequested()) {
        streams.out().println("oce-pact " + Version.text());
        return ExitCode.SUCCESS;
      }
      ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
      if (command.isUsageHelpRequested()) {
        return help(streams, command.commandSpec().commandLine());
      }
      return run(streams, command);
    } catch (ParameterException e) {
      return failed(streams, Syntax.message(e));
    } catch (UsageFailure e) {
      return failed(streams, String.valueOf(e.getMessage()));
    }
  }

  private static int run(Streams streams, ParseResult command) {
    return switch (command.commandSpec().name()) {
      case PactSyntax.CHECK ->
          CheckCommand.run(
              streams,
              Syntax.options(command).getOrDefault(VerifyOptions.STATE_FILE, ""),
              PactSyntax.files(command));
      case PactSyntax.VERIFY ->
          VerifyCommand.run(
              streams, new VerifyOptions(Syntax.options(command)), PactSyntax.files(command));
      case PactSyntax.STATES -> StatesCommand.run(streams, command.matchedPositionalValue(0, ""));
      default ->
          throw new UsageFailure(
              "missing command: use pact check FILE..., pact verify FILE|DIR|URL... or pact states");
    };
  }

  private static int help(Streams streams, CommandLine command) {
    command.usage(streams.out(), Ansi.OFF);
    return ExitCode.SUCCESS;
  }

  private static int failed(Streams streams, String message) {
    streams.err().println("oce-sandbox: " + Printable.text(message));
    return ExitCode.USAGE;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Version;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: {@code serve}, {@code check FILE}, {@code version}. */
public final class Main {

  private static final int BAD_USAGE = 2;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    logAtMost("defaultLogLevel", "warn");
    // Jetty warns of what clients do wrong; the lines about requests tell that better.
    logAtMost("log.org.eclipse.jetty", "error");
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs one command; returns its exit code. */
  static int run(Terminal terminal, String... args) {
    try {
      ParseResult parsed = Syntax.commandLine().parseArgs(args);
      ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
      if (command.isUsageHelpRequested()) {
        command.commandSpec().commandLine().usage(terminal.out(), Ansi.OFF);
        return 0;
      }
      return run(terminal, command);
    } catch (ParameterException e) {
      return refused(terminal, Syntax.told(e));
    } catch (BadUsage e) {
      return refused(terminal, String.valueOf(e.getMessage()));
    }
  }

  private static int run(Terminal terminal, ParseResult command) {
    return switch (command.commandSpec().name()) {
      case Syntax.SERVE ->
          Serve.run(terminal, new Settings(Syntax.options(command), terminal.environment()));
      case Syntax.CHECK -> Check.run(terminal, command.matchedPositionalValue(0, ""));
      case Syntax.REHEARSE -> Rehearsal.run();
      case Syntax.VERSION -> version(terminal);
      default ->
          throw new BadUsage("say what to do: serve, check FILE or version; --help tells more");
    };
  }

  private static int version(Terminal terminal) {
    terminal.out().println("oce-sandbox " + Version.text());
    return 0;
  }

  private static int refused(Terminal terminal, String line) {
    terminal.err().println("oce-sandbox: " + line);
    return BAD_USAGE;
  }

  private static void logAtMost(String what, String level) {
    String property = "org.slf4j.simpleLogger." + what;
    if (System.getProperty(property) == null) {
      System.setProperty(property, level);
    }
  }
}

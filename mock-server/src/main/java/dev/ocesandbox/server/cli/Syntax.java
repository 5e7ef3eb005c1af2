// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.text.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands and their options, and the error messages for invalid arguments. */
public final class Syntax {

  static final String SERVE = "serve";
  static final String CHECK = "check";
  static final String PACT = "pact";
  static final String COVERAGE = "coverage";
  static final String COMPARE = "compare";
  static final String VERIFY = "verify";
  static final String REPLAY = "replay";
  static final String VERSION = "version";
  static final String HELP = "help";

  /** A hidden command for recording a class archive: see {@link TrainingRun}. */
  static final String REHEARSE = "rehearse";

  private Syntax() {}

  static CommandLine commandLine() {
    CommandSpec root =
        program(
            "oce-sandbox",
            "A stateful fake of the Customer Operation Capabilities API.",
            ExitCode.table());
    root.addSubcommand(SERVE, serve());
    root.addSubcommand(CHECK, check());
    root.addSubcommand(
        PACT,
        command(
            "Checks pacts and verifies them on the sandbox: in a jar of its own that this command names."));
    root.addSubcommand(COVERAGE, coverage());
    root.addSubcommand(VERIFY, DriftSyntax.verify(command(DriftSyntax.VERIFY)));
    root.addSubcommand(COMPARE, DriftSyntax.compare(command(DriftSyntax.COMPARE)));
    root.addSubcommand(
        REPLAY,
        ReplaySyntax.of(command("Runs a history again, or compares a recording with a sandbox.")));
    root.addSubcommand(VERSION, command("Prints the version."));
    root.addSubcommand(HELP, help());
    root.addSubcommand(REHEARSE, hidden());
    return new CommandLine(root).setExpandAtFiles(false);
  }

  /** Returns the values of the options that were given, by option name. */
  public static Map<String, String> options(ParseResult command) {
    Map<String, String> given = new LinkedHashMap<>();
    for (OptionSpec option : command.matchedOptions()) {
      List<String> values = option.stringValues();
      given.put(option.longestName(), String.join(",", values));
    }
    return given;
  }

  /** Returns a one-line message for invalid arguments. */
  public static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandSpec command = e.getCommandLine().getCommandSpec();
      Collection<String> known =
          word.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet();
      String kind = word.startsWith("-") ? "option " : "command ";
      return known.isEmpty() ? "unexpected argument '" + word + "'" : unknown(kind, word, known);
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("invalid arguments");
  }

  /**
   * Returns the command with a name; the whole program for an empty name.
   *
   * @throws UsageException if there is none
   */
  static CommandLine describe(String name) {
    CommandLine root = commandLine();
    if (name.isEmpty()) {
      return root;
    }
    CommandLine command = root.getSubcommands().get(name);
    if (command == null) {
      throw new UsageException(unknown("command ", name, root.getSubcommands().keySet()));
    }
    return command;
  }

  private static String unknown(String kind, String word, Collection<String> known) {
    return "unknown " + kind + word + "; did you mean " + Nearest.to(word, known) + "?";
  }

  /**
   * Returns a program with the options for help and version.
   *
   * @param exitCodes meanings of its exit codes, for the help
   */
  public static CommandSpec program(
      String name, String description, Map<String, String> exitCodes) {
    CommandSpec root = command(description);
    root.name(name);
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Prints the version.")
            .build());
    root.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes);
    return root;
  }

  /** Returns a command with the option for help. */
  public static CommandSpec command(String description) {
    CommandSpec command = CommandSpec.create();
    command.usageMessage().description(description);
    command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
    return command;
  }

  private static CommandSpec serve() {
    CommandSpec serve = command("Runs the server until interrupted.");
    serve.usageMessage().sortOptions(false);
    for (ServeOption option : ServeOption.values()) {
      String defaultValue = option.defaultValue();
      serve.addOption(
          kind(option)
              .paramLabel(option.label())
              .description(
                  option.description()
                      + (defaultValue.isEmpty() ? "" : " Default: " + defaultValue)
                      + " ("
                      + option.variable()
                      + ")")
              .build());
    }
    return serve;
  }

  private static OptionSpec.Builder kind(ServeOption option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.option()).type(String.class);
    return switch (option) {
      case TLS -> builder.arity("0..1").fallbackValue("true");
      case TLS_NAME -> builder.type(List.class).auxiliaryTypes(String.class);
      default -> builder;
    };
  }

  private static CommandSpec check() {
    CommandSpec check = command("Checks a scenario or price book and prints its problems by line.");
    check.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(String.class)
            .required(true)
            .description("Scenario or price book to check.")
            .build());
    return check;
  }

  private static CommandSpec coverage() {
    CommandSpec coverage =
        command("Adds reports of coverage, prints the sum and checks thresholds.");
    coverage.addOption(
        OptionSpec.builder(CoverageCommand.LEAST)
            .paramLabel("NAME=N,...")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Least coverage, such as operations=30%%,edges=10; exit code 1 if it is missed.")
            .build());
    coverage.addOption(
        OptionSpec.builder(CoverageCommand.OUT)
            .paramLabel("FILE")
            .type(String.class)
            .description("Writes the sum to FILE as HTML, and as JSON beside it.")
            .build());
    coverage.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .description("JSON file of a report.")
            .build());
    return coverage;
  }

  private static CommandSpec help() {
    CommandSpec help = command("Shows the help, or that of a command.");
    help.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .type(String.class)
            .arity("0..1")
            .description("Command to describe.")
            .build());
    return help;
  }

  private static CommandSpec hidden() {
    CommandSpec rehearse = command("Starts, sends itself some requests and stops.");
    rehearse.usageMessage().hidden(true);
    return rehearse;
  }
}

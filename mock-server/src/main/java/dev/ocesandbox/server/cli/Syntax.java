// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.text.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands and their options, and what is said of arguments that are neither. */
final class Syntax {

  static final String SERVE = "serve";
  static final String CHECK = "check";
  static final String VERSION = "version";

  /** Starts, asks itself a little and stops; for recording what a start needs. Not in the help. */
  static final String REHEARSE = "rehearse";

  private Syntax() {}

  static CommandLine commandLine() {
    CommandSpec root = command("A stateful fake of the Customer Operation Capabilities API.");
    root.name("oce-sandbox");
    root.addSubcommand(SERVE, serve());
    root.addSubcommand(CHECK, check());
    root.addSubcommand(VERSION, command("Prints the version."));
    root.addSubcommand(REHEARSE, hidden());
    return new CommandLine(root).setExpandAtFiles(false);
  }

  /** Returns the options that were given, and their values. */
  static Map<String, String> options(ParseResult command) {
    Map<String, String> given = new LinkedHashMap<>();
    for (OptionSpec option : command.matchedOptions()) {
      String value = option.getValue();
      given.put(option.longestName(), value);
    }
    return given;
  }

  /** Says in one line what is wrong with the arguments. */
  static String told(ParameterException refused) {
    if (refused instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandSpec command = refused.getCommandLine().getCommandSpec();
      Collection<String> known =
          word.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet();
      String what = word.startsWith("-") ? "option " : "command ";
      return known.isEmpty()
          ? "'" + word + "' is one argument too many"
          : "there is no " + what + word + "; did you mean " + Nearest.to(word, known) + "?";
    }
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("bad arguments");
  }

  private static CommandSpec command(String description) {
    CommandSpec command = CommandSpec.create();
    command.usageMessage().description(description);
    command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build());
    return command;
  }

  private static CommandSpec serve() {
    CommandSpec serve = command("Serves until it is interrupted.");
    serve.usageMessage().sortOptions(false);
    for (Setting setting : Setting.values()) {
      serve.addOption(
          OptionSpec.builder(setting.option())
              .paramLabel(setting.label())
              .type(String.class)
              .description(
                  setting.description()
                      + (setting.standard().isEmpty() ? "" : " Default: " + setting.standard())
                      + " ("
                      + setting.variable()
                      + ")")
              .build());
    }
    return serve;
  }

  private static CommandSpec check() {
    CommandSpec check = command("Tells what is wrong with a scenario file, by line.");
    check.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(String.class)
            .required(true)
            .description("The scenario.")
            .build());
    return check;
  }

  private static CommandSpec hidden() {
    CommandSpec rehearse = command("Starts, asks itself a little and stops.");
    rehearse.usageMessage().hidden(true);
    return rehearse;
  }
}

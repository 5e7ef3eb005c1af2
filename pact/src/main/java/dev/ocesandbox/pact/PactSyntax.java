// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.pact.files.PactReader;
import dev.ocesandbox.server.cli.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands and their options. */
final class PactSyntax {

  static final String PACT = "pact";
  static final String CHECK = "check";
  static final String VERIFY = "verify";
  static final String STATES = "states";

  private static final String ANY =
      ", of any version, up to %d MiB; a folder for all files in it that end in .json; - for the standard input."
          .formatted(PactReader.MAX_BYTES >> 20);
  private static final String STATE_FILE =
      "JSON file with provider states of your own, as POST /_sandbox/provider-states takes them.";

  /** The options of verify that have a value: label and description by name. */
  private static final Map<String, List<String>> OPTIONS = options();

  private PactSyntax() {}

  private static Map<String, List<String>> options() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put(VerifyOptions.CONSUMER, List.of("NAME", "Verifies only pacts of this consumer."));
    options.put(
        VerifyOptions.PROVIDER,
        List.of(
            "NAME",
            "Verifies only pacts with this provider. Default for brokers: huaweicloud-bss"));
    options.put(
        VerifyOptions.FILTER,
        List.of("REGEX", "Verifies only interactions whose description matches in part."));
    options.put(VerifyOptions.STATE_FILE, List.of("FILE", STATE_FILE));
    options.put(
        VerifyOptions.SERVER,
        List.of("URL", "Uses this running sandbox instead of one in this process."));
    options.put(
        VerifyOptions.ADMIN_TOKEN, List.of("TOKEN", "Token of the control API of that sandbox."));
    options.put(
        "--broker-token", List.of("TOKEN", "Bearer token for the broker (PACT_BROKER_TOKEN)."));
    options.put(
        "--broker-username", List.of("NAME", "User name for the broker (PACT_BROKER_USERNAME)."));
    options.put(
        "--broker-password", List.of("TEXT", "Password for the broker (PACT_BROKER_PASSWORD)."));
    options.put(
        VerifyOptions.BRANCH,
        List.of(
            "NAME", "Branch of the provider, by which the broker says which pacts are pending."));
    options.put(VerifyOptions.VERSION, List.of("TEXT", "Version of the provider for --publish."));
    return options;
  }

  static CommandLine commandLine() {
    CommandSpec root =
        Syntax.program(
            "oce-sandbox pact",
            "Checks pacts against the contracts, and verifies them on the sandbox.",
            ExitCode.table());
    root.addSubcommand(CHECK, check());
    root.addSubcommand(VERIFY, verify());
    root.addSubcommand(STATES, states());
    return new CommandLine(root).setExpandAtFiles(false);
  }

  /** Returns the files that a command names. */
  static List<String> files(ParseResult command) {
    return command.matchedPositional(0).stringValues();
  }

  private static CommandSpec check() {
    CommandSpec check =
        Syntax.command("Checks pacts against the contracts and prints their problems by line.");
    check.addOption(option(VerifyOptions.STATE_FILE, "FILE", STATE_FILE));
    check.addPositional(files("FILE", "Pact to check" + ANY));
    return check;
  }

  private static CommandSpec verify() {
    CommandSpec verify =
        Syntax.command(
            "Sends the requests of pacts to worlds of the sandbox and prints how answers differ.");
    verify.usageMessage().sortOptions(false);
    OPTIONS.forEach((name, words) -> verify.addOption(option(name, words.get(0), words.get(1))));
    verify.addOption(
        OptionSpec.builder(VerifyOptions.PUBLISH)
            .description("Publishes the results to the broker; with --provider-version.")
            .build());
    verify.addPositional(
        files(
            "FILE|DIR|URL",
            "Pact to verify"
                + ANY
                + " An address stands for the latest pacts of a Pact broker, or for a pact. Nothing is sent to other hosts."));
    return verify;
  }

  private static CommandSpec states() {
    CommandSpec states = Syntax.command("Lists the provider states that the sandbox knows.");
    states.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WORD")
            .type(String.class)
            .arity("0..1")
            .description("Lists only states with this word.")
            .build());
    return states;
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  private static PositionalParamSpec files(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1..*")
        .index("0..*")
        .required(true)
        .description(description)
        .build();
  }
}

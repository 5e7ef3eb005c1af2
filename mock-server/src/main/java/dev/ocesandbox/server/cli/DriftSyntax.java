// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code verify} and {@code compare}. */
final class DriftSyntax {

  static final String VERIFY =
      "Sends the documented reads to an endpoint, checks the answers against the contracts, and"
          + " writes a report and a recording.";
  static final String COMPARE =
      "Checks captured answers (HAR, a recording, a request with its response, or a bare answer)"
          + " against the contracts.";

  private DriftSyntax() {}

  static CommandSpec compare(CommandSpec command) {
    command.usageMessage().sortOptions(false);
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .description("Files with captured answers.")
            .build());
    add(command, "--operation", "NAME", "Operation of a file that is a bare answer.");
    add(command, "--status", "N", "Status of a bare answer; the documented one if not given.");
    add(
        command,
        "--host",
        "H,...",
        "Only entries of these hosts; all with known paths if not given.");
    return command;
  }

  static CommandSpec verify(CommandSpec command) {
    command.usageMessage().sortOptions(false);
    for (VerifyOption option : VerifyOption.values()) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.option()).description(option.description());
      command.addOption(
          option.label().isEmpty()
              ? builder.type(Boolean.class).arity("0").build()
              : builder.type(String.class).paramLabel(option.label()).build());
    }
    return command;
  }

  private static void add(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }
}

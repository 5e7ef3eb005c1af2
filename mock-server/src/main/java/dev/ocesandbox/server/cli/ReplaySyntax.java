// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code replay}. */
final class ReplaySyntax {

  private ReplaySyntax() {}

  static CommandSpec of(CommandSpec replay) {
    replay.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(String.class)
            .required(true)
            .description(
                "History, from /_sandbox/worlds/{world}/export?history=true, or a recording.")
            .build());
    replay.addOption(
        OptionSpec.builder("--shrink")
            .arity("0")
            .type(boolean.class)
            .description(
                "Finds the smallest part of the history that still shows a refusal or an answer,"
                    + " by default the last refusal. Writes it to FILE.shrunk.json.")
            .build());
    replay.addOption(
        OptionSpec.builder("--answer")
            .type(String.class)
            .paramLabel("N")
            .description("With --shrink: the answer to the command with this number must stay.")
            .build());
    replay.addOption(
        OptionSpec.builder("--refusal")
            .type(String.class)
            .paramLabel("RULE|CODE")
            .description(
                "With --shrink: the last refusal by this rule or with this error code must stay.")
            .build());
    replay.addOption(
        OptionSpec.builder(ReplayCommand.SCENARIO)
            .type(String.class)
            .paramLabel("NAME|FILE")
            .description("With a recording: scenario of the sandbox. Default: default")
            .build());
    return replay;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ProviderStates;
import dev.ocesandbox.contracts.ProviderStates.Parameter;
import dev.ocesandbox.contracts.ProviderStates.State;
import dev.ocesandbox.contracts.ProviderStates.ValueType;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.cli.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code pact states}: prints the provider states that the sandbox knows. */
final class StatesCommand {

  private StatesCommand() {}

  /**
   * Prints the states.
   *
   * @param word prints only those with this word; empty for all
   */
  static int run(Streams streams, String word) {
    ProviderStates vocabulary = Contracts.load().states();
    List<State> states =
        vocabulary.all().stream()
            .filter(state -> has(state, word.toLowerCase(Locale.ROOT)))
            .toList();
    if (states.isEmpty()) {
      throw new UsageFailure(
          "no provider state has the word '" + word + "'; pact states lists all");
    }
    states.forEach(state -> print(streams.out(), state));
    streams.out().println("Values:");
    Table.of(vocabulary.types().stream().map(StatesCommand::row).toList())
        .forEach(line -> streams.out().println("  " + line));
    streams.out().println();
    streams
        .out()
        .println(
            "%d states. \"params\" give values that the sentence lacks; the two must not contradict each other."
                .formatted(states.size()));
    return ExitCode.SUCCESS;
  }

  private static boolean has(State state, String word) {
    return (state.pattern() + " " + String.join(" ", state.also()) + " " + state.text().zh())
        .toLowerCase(Locale.ROOT)
        .contains(word);
  }

  private static void print(PrintStream out, State state) {
    out.println(state.pattern());
    out.println("  " + state.text().zh());
    state.also().forEach(other -> out.println("  or: " + other));
    if (!state.parameters().isEmpty()) {
      out.println(
          "  values: "
              + state.parameters().values().stream()
                  .map(StatesCommand::words)
                  .collect(Collectors.joining(", ")));
    }
    if (!state.example().isEmpty()) {
      String params =
          state.exampleParameters().isEmpty()
              ? ""
              : " with params " + Json.text(state.exampleParameters());
      out.println("  example: " + state.example() + params);
    }
    out.println();
  }

  private static String words(Parameter parameter) {
    String kind =
        parameter.name().equals(parameter.type())
            ? parameter.name()
            : parameter.name() + " (" + parameter.type() + ")";
    if (!parameter.otherwise().isEmpty()) {
      return kind + " default " + parameter.otherwise();
    }
    return parameter.required() ? kind : kind + " optional";
  }

  private static List<String> row(ValueType type) {
    return List.of(type.name(), type.meaning().en());
  }
}

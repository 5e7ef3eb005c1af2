// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * How a provider state shows in the faked API.
 *
 * @param example the state
 * @param before states to set before
 * @param requests requests, the last of which shows it
 * @param answer status and a part of the body of the last answer
 */
record StateEffect(String example, List<String> before, List<String> requests, String answer) {

  private static final List<StateEffect> ALL = read();

  static StateEffect of(String example) {
    return ALL.stream()
        .filter(effect -> effect.example.equals(example))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("state-effects.txt has no row for \"" + example + "\""));
  }

  /** Sends the requests and returns whether the last answer shows the state. */
  boolean isShownBy(StateWorld world) {
    String found = world.ask(requests);
    String status = answer.split(" ", 2)[0];
    return found.startsWith(status + " ")
        && found.contains(world.filled(answer.substring(status.length()).strip()));
  }

  private static List<StateEffect> read() {
    try (InputStream in =
        requireNonNull(StateEffect.class.getResourceAsStream("state-effects.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> cells(line, "\\|"))
          .map(
              row ->
                  new StateEffect(
                      row.get(0), before(row.get(1)), cells(row.get(2), "&&"), row.get(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> before(String cell) {
    return cell.equals("-") ? List.of() : cells(cell, ";");
  }

  private static List<String> cells(String line, String between) {
    return Arrays.stream(line.split(between, -1)).map(String::strip).toList();
  }
}

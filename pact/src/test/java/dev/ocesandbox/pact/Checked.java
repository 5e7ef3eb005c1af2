// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What a command printed, and its exit code.
 *
 * @param code exit code
 * @param out what it printed as its result
 * @param err what it printed as errors
 */
public record Checked(int code, String out, String err) {

  /** Runs a command. */
  public static Checked run(String... args) {
    return withInput("", args);
  }

  /** Runs {@code pact check} with a pact on the standard input. */
  public static Checked pact(String json) {
    return withInput(json, "pact", "check", "-");
  }

  /** Checks one interaction of version 2, given by its request and its response. */
  public static Checked interaction(String request, String response) {
    return pact(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"description": "d", "request": %s,
        "response": %s}]}
        """
            .formatted(request.replace("\n", " "), response.replace("\n", " ")));
  }

  /** Runs a command with a text on its standard input. */
  public static Checked withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Streams(
                Map.of(),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8)),
            args);
    return new Checked(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Returns the complaints, without the sum. */
  public List<String> complaints() {
    List<String> lines = out.lines().toList();
    return lines.subList(0, Math.max(0, lines.size() - 1));
  }
}
